package org.plenary.screening.rules;

/**
 * Words of talks that an English dictionary lacks: medicine, statistics, meetings, and the
 * commonest words of slides in Spanish, French, German and Portuguese, without accents. None is a
 * usual name.
 */
final class MedicalTerms {
  static final String WORDS =
      """
      troponin ketamine intubation intubated extubation echocardiography thrombectomy resuscitative
      vasopressor vasopressors norepinephrine noradrenaline adrenaline propofol etomidate rocuronium
      suxamethonium fentanyl midazolam dimer creatinine procalcitonin lactate hyperkalaemia
      hyponatraemia tachycardia bradycardia hypotension hypoxia hypoxaemia dyspnoea dyspnea syncope
      pneumothorax haemothorax tamponade thoracotomy cricothyrotomy laryngoscopy videolaryngoscopy
      bougie capnography ultrasonography sonography sonographic pocus echocardiogram doppler
      pericardial pleural hepatic renal septic sepsis normotensive vasodilatory toxidrome naloxone
      flumazenil antivenom tranexamic heparin enoxaparin apixaban rivaroxaban dabigatran warfarin
      alteplase tenecteplase thrombolysis thrombolytic antiplatelet clopidogrel ticagrelor aspirin
      empagliflozin dapagliflozin semaglutide metformin statin atorvastatin sacubitril spironolactone
      inpatient outpatient triage prehospital paediatric paediatrics neonatal geriatric frailty
      telehealth biomarker biomarkers multicentre multicenter randomised randomized blinded
      cohort comorbidity comorbidities covariate covariates logistic multivariable bayesian kaplan
      meier kappa auroc prespecified noninferiority noninferior crossover subgroup meta prisma
      heterogeneity odds confounders equipoise webinar livestream hashtag tweetorial tweetorials
      keynote plenary moderator podcast foamed emconf resus boarding workflow dashboard vs et al
      covid sars influenza pfizer medrxiv nejm jama lancet bmj cochrane resusc emerg med crit ann
      icem dublin edinburgh cape fig tbl ref refs suppl approx max min avg std incl excl
      mmol mmhg umol ml mcg kg mg iu bpm kpa cmh sonosite
      monday tuesday wednesday thursday friday saturday sunday january february march april may june
      july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun
      jul aug sep sept oct nov dec masterclass ecg ecgs adm
      el la los las de del y en con para por una uno que se es son al como mas sin sobre entre
      paciente pacientes estudio estudios resultados conclusiones metodos introduccion objetivo
      objetivos mortalidad tratamiento ensayo clinico clinica sepsis choque urgencias edad anos
      mujeres hombres diagnostico analisis supervivencia dias horas meses grupo grupos
      le les des du un une et dans avec pour par sur est sont ou au aux sans plus
      patients etude etudes resultats methodes objectif objectifs mortalite traitement essai
      clinique urgences femmes hommes diagnostic analyse survie jours heures mois groupe groupes
      der die das den dem ein eine einer und mit fur von zu im ist sind oder auf aus bei nach
      patienten patientinnen studie studien ergebnisse methoden einleitung ziel ziele sterblichkeit
      behandlung klinische klinik notaufnahme alter jahre frauen manner diagnose analyse tage
      stunden monate gruppe gruppen zusammenfassung schlussfolgerung
      os da do dos das em com uma ao nao mais doente doentes estudo resultados
      conclusao conclusoes introducao mortalidade tratamento ensaio urgencia idade mulheres homens
      """;

  private MedicalTerms() {}
}
