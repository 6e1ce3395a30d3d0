package org.plenary.screening.rules;

/** First names that people bear although they stand in a dictionary of the five languages. */
final class NamesThatAreWords {
  static final String FIRST_NAMES =
      """
      grace rose mark faith hope joy frank will bill jack guy ray rich dale glen pat sue ivy lily
      violet ruby pearl amber crystal dawn summer angel jade olive iris daisy heather holly hazel
      ginger penny carol victor drew dean earl chase hunter christian basil bob dick harry tom
      peter john jean jane mary maria ann anna nancy betty kitty molly polly sally sandy terry randy
      roger martin miles max nick norman oscar otto patrick patty paul piper robin rod rusty sam
      sandra stephen sterling ted tony wade warren wendy cliff clay brad brandy bruce carl charlotte
      chuck colin derrick dolly don duke duncan eve fern florence francis gene george gilbert gus hank
      ike jay jeff jerry jim joey josh justice kay ken kent kim kit lance laurel leo lee mike
      rosa blanca luz mercedes dolores pilar marina clara alba paz esperanza consuelo gloria victoria
      patricia angeles modesto felix justo prudencio soledad socorro rosario angel angela concepcion
      encarnacion nieves remedios amparo milagros asuncion piedad caridad celeste estrella aurora
      ramon salvador bautista cruz jesus domingo santos leon
      pierre claire blanche marguerite aime desire constant prosper marin olivier gilles rene remi
      aimee clement parfait fleur violette perle hyacinthe modeste
      wolf ernst horst linde heide erika kai jost winfried hans heinz klaus sonja ute
      vitoria gloria aparecida jacinto margarida branca conceicao graca fatima luz clara rosa
      """;

  private NamesThatAreWords() {}
}
