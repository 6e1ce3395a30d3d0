package org.plenary.screening.rules;

/** Surnames that medicine and statistics use as words, where other words stand beside them. */
final class Eponyms {
  private static final WordList NAMES =
      WordList.of(
          """
          addison adson alder allis alport alzheimer alvarado amsel           asherman babcock babinski bakey balint bankart barlow barthel bartholin
          bartter basedow bazett beck behcet bezold billroth
          binet blalock bland bohr boerhaave bouchard bowen braden           broca brudzinski brugada budd buerger burkitt caprini cavendish chagas charcot
          charlson chopart chvostek cobb cochran cochrane cockcroft cohen colles conn coombs           corti courvoisier cowden cox cronbach crohn cullen cushing dalton delphi dercum devic
          donabedian doppler dressler duchenne dupuytren ebstein egger ehlers
          eisenmenger elston epley epstein erb ewing fabry fallot fanconi farr fick fitz fleischner
          fleiss fontan fournier framingham frederickson friedreich
          galeazzi galen gantt gaucher gault gaussian genant glasgow gleason
          goodpasture gosset gottron graves grocott grynfeltt guillain gustilo
          guyon hallpike halsted hampton hartmann hashimoto hawthorne heberden heimlich henle
          henoch hering hinchey hippocrates hirschsprung hodgkin holter homan homans
          horner hosmer huntington hurler ishak jaccard
          jarisch kaplan kaposi karnofsky kasai kawasaki kehr kellgren           kernig killip kimmelstiel kirschner klebs klinefelter kocher koplik korotkoff korsakoff
          kruskal kunitz kussmaul lachman ladd laennec langerhans lasegue leffort lefort
          lemeshow leriche levine lewy libman likert lisfranc loeffler lown ludwig           macintosh mallampati mallory mantel marfan maslach maslow mcburney mcnemar
          meckel meier meigs mendelson meniere mirizzi mobitz monteggia           morgagni nightingale nissen noonan norwood nyquist
          ogilvie ortolani osler pancoast parkes parkinson parkland pasteur patau
          pavlov peyronie phalen pick poiseuille poisson popper           prader prinzmetal purkinje quincke rankin ranson raynaud reye
          riedel riker rinne rockall rockwood romberg           rothman rovsing roux rutherford sackett salter sandifer schatzki schilling
          schirmer schober seldinger sellick sengstaken sheehan shewhart shone shwachman
          sjogren snellen spearman spetzler spurling starling stenson
          sturge sudeck sydenham syme takayasu takotsubo           tietze tinel tourette trendelenburg treitz trousseau tukey           valsalva venn venturi virchow volkmann wald wallenberg warthin wallis waterhouse           wegener wells wernicke westermark wharton whipple whitney wilcoxon           wilms yates youden zenker ziehl zollinger
          """);

  private Eponyms() {}

  static boolean has(String key) {
    return NAMES.contains(key)
        || key.length() > 4
            && key.endsWith("s")
            && NAMES.contains(key.substring(0, key.length() - 1));
  }
}
