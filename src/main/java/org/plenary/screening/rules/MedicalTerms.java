package org.plenary.screening.rules;

import java.util.regex.Pattern;

/**
 * Words of talks that a dictionary lacks: medicine, statistics, meetings, and the commonest words
 * of slides in Spanish, French, German and Portuguese, without accents. None is a usual name.
 */
final class MedicalTerms {
  /** How drugs, diseases, procedures and learned words end, in any of the five languages. */
  private static final Needle ENDING =
      new Needle(
          Pattern.compile(
              "(?:amol|olol|pril|sartan|sartane?s?|statine?s?|umabe?|ximabe?|zumabe?|limabe?|tinibe?|ciclib"
                  + "|cillin[ae]?s?|mycin[ae]?|azole?s?|azol|idine?|idina|azepam|azolam|caine|caina|dipino?|"
                  + "dipine|floxacin[oa]?|floxacine|gliptine?|gliflozine?s?|gliflozina|parin[ae]?|xabano?|"
                  + "setron|triptan|penems?|vancins?|vaptan|grelor|virine?|vir|oxone?|amine|ae?mi(?:as?|e|en)|"
                  + "itis|itiden|ites?|itidis|oses?|osis|osen|osi|ectom(?:y|ies?|ias?|ien?)|"
                  + "[oi]?stom(?:y|ies?|ias?|ien?)|otom(?:y|ies?|ias?|ien?)|oscop(?:y|ies?|ias?|ien?|ic)|"
                  + "plast(?:y|ies?|ias?|iken?|ik)|graph(?:y|ies?|ien?|ic)|grafi(?:as?|en?|sch\\w*)|"
                  + "metr(?:y|ies?|ias?|ien?|isch\\w*)|path(?:y|ies?|ien?|ic)|patias?|pathisch\\w*|"
                  + "uri(?:as?|en?|e)|algi(?:as?|en?|e)|plegi(?:as?|en?|e)|dial(?:ysis|yse|isis)|"
                  + "gen(?:ic|ese|esis|ico|icas?|icos|ique)|lyti(?:c|que|sch\\w*)|litic[oa]s?|"
                  + "log(?:y|ies?|ien?|ical|ique|ic[oa]s?|isch\\w*)|logias?|trop(?:ic|ique|ic[oa]|ie|en?)|"
                  + "emic[oa]?s?|emique|amisch\\w*|i[sz]ed|i[sz]ations?|izacion(?:es)?|isierung|isierte?[nrms]?|"
                  + "izac(?:ao|oes)|ological|therap(?:y|ies?|ien?|eutic)|terapias?|kardie|cardias?|cardie|"
                  + "pno?ea|pno?eic|pneia|pnoe|pnee|tensive|tension|tensiv\\w*|aminas?|kto?mie|"
                  // learned words that the languages share
                  + "i(?:tat|taten|dad|dades|dade|te|tes|ty|ties)|[cst]ion(?:s|es|en)?|[cs](?:ao|oes)|"
                  + "ment[oe]?s?|ismus|ismos?|ismes?|ierung(?:en)?|heit(?:en)?|keit(?:en)?|ungen|ung|"
                  + "bilite|bilidade|bilidad|abilit(?:y|at)|i[sz]ad[oa]s?|isiert\\w*|ier(?:en|end|ende[nrms]?|t|te[nrms]?)|liche[nrms]?|ic[oa]s?|iques?|ische?[nrms]?|iv[oa]s?|ives?|"
                  + "[ai]bles?|[ai]ve(?:l|is)|ibilit(?:y|at)|ances?|ences?|ates?|ides?|ancias?|encias?|anz|enz)$"));

  private static final int LONGEST_ENDING = 12;

  static final String WORDS =
      """
      mpox chatbot chatbots preprint preprints covariate covariates uptitrate pmol nmol mmol umol fmol mbar mosm mosmol
      kpa hpa msv mgy mbq kbq gbq khz mhz ghz dba dbm mci kcal miu mui mie qaly qalys daly dalys icer icers rcei rdcr avac
      sucra auroc eortc facit womac kdigo tapse nihss apache sapsii easi pasi madrs asdas basdai sledai haqdi promis
      prisma consort strobe stard tripod cheers cherries spirit moose amstar quadas robins recist irecist rankin
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
      apache sofa qsofa news curb wells geneva ranson glasgow murray charlson rankin braden norton
      fisher pearson spearman cox wilcoxon mann whitney student bonferroni cohen fleiss bland altman
      horner cushing raynaud brugada takotsubo kussmaul cheyne stokes wernicke korsakoff crohn hodgkin
      parkinson alzheimer addison graves basedow marfan turner klinefelter sjogren behcet kawasaki
      hashimoto wegener goodpasture guillain barre wilson gaucher fabry pompe hunter virchow beck
      trendelenburg seldinger valsalva sellick mallampati cormack lehane macintosh miller foley
      swan ganz blakemore sengstaken doppler langerhans purkinje bainbridge frank starling fick
      gram ziehl neelsen giemsa coombs rinne weber babinski romberg apgar bishop
      omicron delta alpha beta gamma sigma kappa lambda medline embase pubmed scopus clinicaltrials
      nice aha esc erc ilcor acep sccm esicm escmid idsa who ema fda nih wma acls atls bls pals
      xray xrays mri ct pet spect doac doacs noac vte pe dvt copd asthma aki ckd mi stemi nstemi
      pre post non anti sub supra inter intra multi mono poly hyper hypo
      dont cant isnt wont doesnt didnt lets whats arent werent wasnt couldnt shouldnt thats youre
      lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi
      dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag segunda terca quarta quinta
      sexta feira uhr salle sala saal raum auditorium auditorio merci gracias danke obrigado obrigada
      enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
      janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
      januar februar marz juni juli oktober dezember
      janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
      asia africa saharan america oceania cipro levo mero gent vanc pip tazo amox doxy metro azithro
      ene abr ago dic janv fevr avr juil sept okt dez mrz marz set out nov mrt
      avc irm tdm iam icc epoc dpoc acv ictus savc ards sdra hta has eap tep tvp fapesp cnpq capes fct
      phrc inserm anr dfg bmbf nihr mrc wellcome wifi wlan online offline website email newsletter app apps
      smartphone podcast tweet slido kahoot mentimeter zoom youtube linkedin instagram twitter facebook whatsapp
      quiz poll feedback workshop masterclass symposium handout takeaway takeaways checklist checklists
      gastro neuro cardio nephro pneumo uro ortho onko onco gyn paed peds derm ophtho psych endo rheum haem
      hausarzt klinikum samu smur upa sus ugd sns nhs gp gps ed eds icus hdu picu nicu uti uci rea
      literatur literaturverzeichnis quellen referenzen referencias bibliografia bibliographie bibliography
      references acknowledgements acknowledgments danksagung agradecimientos agradecimentos remerciements
      hintergrund fragestellung methodik ergebnis diskussion fazit ausblick lernziele agenda gliederung
      antecedentes metodologia discusion conclusion contexte discussion perspectives contexto discussao
      introduccion introduction einleitung introducao sommaire plan sumario indice inhalt contents outline
      isrctn eudract prospero clinicaltrials medrxiv iqr ric eiq verweildauer laktat lactato lactate mmolar outcome outcomes follow-up followup score ecmo crrt hfno
      os da do dos das em com uma ao nao mais doente doentes estudo resultados
      conclusao conclusoes introducao mortalidade tratamento ensaio urgencia idade mulheres homens
      """;

  private MedicalTerms() {}

  static boolean hasForm(String key) {
    return ENDING.isIn(key, Math.max(0, key.length() - LONGEST_ENDING), key.length());
  }
}
