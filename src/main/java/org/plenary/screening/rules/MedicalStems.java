package org.plenary.screening.rules;

/**
 * How words of medicine begin in all of the five languages, without accents: drugs, tests, organs,
 * diseases. Their ends differ (ceftriaxone, ceftriaxona, Ceftriaxon).
 */
final class MedicalStems {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 10;
  private static final int MOST_BEHIND = 12;
  private static final WordList STEMS =
      WordList.of(
          """
          acetyl acido acyclov aciclov adenos adrenal albumin aldoster alpraz altepl amikac aminogl amiodar
          amitript amlodip amoxi ampicill analg anaphyl anaflax anafil androg anest anaest anasth angiog
          angiot antibi antico antiepi antihi antipy antivir apixab aspirin atenol atorva atracur atropin
          azithro aztreon bacill bacter benzod benzyl betabl betal bicarb bilirub bisopr bicusp bloqueo botulin
          bronch brucel bupiva bupreno buscop calcit calcium calcio candid captopr carbam carbap cardiac
          cardio carved catecho cefalos cefaz cefep cefotax ceftaz ceftriax cefurox cefal celecox
          chlamyd chloro ciclosp cyclosp cimet cipro ciprof cirrh cirro cisatra citalo clarith clinda clonaz
          clonid clopid clostr clozap codein colchic colistin colist corona cortico cortis cotrim coumar
          creatin kreatin cyanid cytok dabiga dalbav dalte dapagli daptom dehydr deshid desfluran desmopr
          dexame dexmed dextro diabet dialys diazep diclof digit digox diltia dimenh diphen dobut docus dopam
          doxaz doxyc droper duloxet echino echocar ecocar edoxab elektro electro embol emboli empagl enalap
          encephal encefal enterob enterococ endocar ephedr efedr epidur epilep epineph ertapen erythro
          escher esmol esomep ethambu ethanol etanol etomid everol ezetim famcic famot felod fenta fibrin
          filgras flecain flucon flumaz fluoro fluox fosfo fosph fraktur fractur furosem gabapen ganci
          gastro gentam glarg glibenc glimep glucag glucos glukos glyco glycer glicer granuloc granis
          haemo haemat hamat hamog hamato hemat hemo hemog halop heparin hepat hidroco hydral hydroch hydroco
          hydrox hiper hyper hipo hypo ibupr icter iktus idaruc imipen immun inmun indap indomet infarct
          infark infarto infect infekt infecc insulin insuf interf intub ipratr irbes isofl isonia isopr
          isosor isquem isch ischam itracon ivabrad ivermec kalium kaliu kanül katecho katheter cateter
          cathet ketam cetam ketoac cetoac ketorol cetorol kolloid kristall kortiko labetal lacos laktat
          lactat lactul laryng laring lamotr lansop legionel letroz leucoc leukoz leukoc leuco levetir levoflox
          levosim levothy levotir lidoca lignoca linezol lipid liraglu lisin listeri lithium litio lopera
          loraz lorat losart lymph linfo magnes malari manitol mannit mening meropen mesalaz metadon methadon
          metami metfor methot metotrex methyl metil metoclo metopr metronid micaf miconaz midaz milrin
          minoc mirtaz misopro monocyt monozyt montel morfin morphi moxiflo mupiro mycoba mycoph myocar
          miocar myokar nalox naprox natrium sodium sodio natriur neisser neonat neost nephro nefro neural
          neuro neutro nicard nifed nimod nitro nitrof nitrog norepin norad nystat octreo ofloxac olanza
          omepraz ondans opiat opioid oseltam oxacil oxcarb oxygen oxigen oxymet oxyto oxito pancur pancre
          pankre pantop paracet parent paroxet penicil pentox perfus pericard perind periton phenobar phenyl
          phenyto fenito fenobar fenil phosph fosfat piperac placent plazent plasma platelet pleur pneumo neumo polymyx
          porphyr potas praso prasug pravas prazo prednis pregab procain procalc prokalz prometh promet
          propaf propof propran prostag protein proteus prothromb protromb pseudom psych pulmon pyelon
          pyrid quetiap quinol rabepr radio ramipr ranit remdes remifen rifam rifax risper rivarox rocuron
          ropivac rosuvas salbut salicyl salmon salmet sartan sedat seizure sepsis sept septik septic serotonin
          sertral sevofl shigell sildenaf simvas sitagl sotal spirono staphyl estafilo streptoc estreptoc
          streptok strepto succinyl sugamm sulfa sulpha sumatr suxameth tachy taqui tacrol tamsul tazobac teicop
          telmis tempor tenect teofil theoph terbut tetan tetracy thiam tiamin thiopent tiopent throm trombo
          tiaza thiaz ticagr tigecy tinzap tirof tobram tocil tolvap topiram toxic toxik tramad tranex
          transam transfus transpl trazod treponem triglyc trigli trimeth troponin tubercul urämi uramie
          urapid urea harnst hemogr blutb urosep valacic valgan valpro valsar vancom vankom varicel vascu vaskul
          vasoact vasoakt vasopr vasodil vecuron venlaf ventri ventil venos verapam vertig viral virolog
          ketof midri mydri synko sinkop cloxac oxacill fluclo diclox aerugi klebsi acineto citrob serrati legione clostrid
          cholinerg colinerg kolinerg adrenerg serotoner dopamin noradren adrenalin glutam gabaerg
          voriconaz vorapax warfar zidovud ziprasid zolpid leitlini richtlin notfall atemwe beatmun kaltschw
          leisten harnwe blutdr blutgas blutung herzin herzst herzfr schlagan magensp kreislauf reanim
          resusc wiederbel bewusst krankenh arztbr defibr kardiov cardiov extrac oxygena extrazell extracell vesikel
          """);

  private MedicalStems() {}

  static boolean begin(String key) {
    for (int n = SHORTEST; n <= LONGEST && n <= key.length(); n++) {
      if (key.length() - n <= MOST_BEHIND && STEMS.contains(key.substring(0, n))) {
        return true;
      }
    }
    return false;
  }
}
