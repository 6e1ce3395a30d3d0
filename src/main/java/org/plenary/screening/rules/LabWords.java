package org.plenary.screening.rules;

/** Words of the laboratory bench, in five languages and without accents. */
final class LabWords {
  static final String WORDS =
      """
      ctrl sictrl scramble scrambled biobank biobanks biobanque biobanques biobanco biobancos biobanken
      aliquot aliquots assay assays blot blots blotting buffer buffers centrifuge centrifuged citrate cuvette
      cytometer cytometry eluate eluates elute eluted elution eppendorf fluorophore hexamer hexamers incubate
      incubated isotype ligand lysate lysates lyse lysed multiplex nanodrop oligo oligos pellet pellets pipette
      pipetted primer primers proteinase reagent reagents resuspend resuspended supernatant supernatants
      thermocycler triplicate triplicates vortex vortexed wells whole-blood dnase rnase tris edta trizol tween
      citrat acetat phosphat sulfat chlorid demaskierung gegenfarben gegenfarbung entparaffinieren
      objekttrager paraffinschnitt pipettieren zentrifugieren uberstand inkubieren inkubation primarantikorper
      sekundarantikorper peroxidase verdunnung eindecken farbstoff lichtgeschutzt alkoholreihe xylol waschpuffer
      alicuota alicuotas centrifugar centrifugado sobrenadante sedimento incubar incubacion lavar pipetear
      reactivo reactivos tampon cebador cebadores sonda sondas hemocultivo hemocultivos antibiograma inoculo
      aliquote aliquotes centrifuger surnageant culot incuber sensibiliser saturer conjugue amorce amorces
      reactif reactifs temoin temoins coupelle pipeter dosage dosages immunoenzymatique
      aliquota aliquotas sobrenadantes pipetar reagente reagentes incubacao lisar lise eritrocitos esferas
      hemolisada hemolisadas imunofenotipagem citometria fluxo iniciador iniciadores tampao
      """;

  private LabWords() {}
}
