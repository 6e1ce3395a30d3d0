package org.plenary.screening.rules;

/**
 * Everyday words of clinic and research that the dictionaries of Spanish, French, German and
 * Portuguese lack, and those of genetics and microbiology that the English one lacks; without
 * accents.
 */
final class ClinicalWords {
  static final String WORDS =
      """
      hemmer hemmern hemmers aujourdhui
      vene venen harnrohre kolon delir maligne benigne arteriell arterielle arteriellen venos venose
      venosen portalvenos portalvenose alopezie genomik kinasthetik bradykinin kovalent kovalente
      endothel endothelzelle endothelzellen sudwest sudost nordost nordwest meniskus harnleiter biopsie
      biopsien chlorid ikterus juckreiz roteln windpocken scharlach zapfchen famulatur subakut
      ruptur rupturen empyem empyeme gangran divertikel atelektase atelektasen emphysem vitium vitien apoplex myom myome
      lipom lipome basaliom basaliome fixateur urtikaria erythem erytheme rosazea mykose mykosen skabies katarakt
      eklampsie praeklampsie sectio trias triaden dekubitus dekubiti intertrigo hamoptyse hamoptysen melana anurie
      kachexie epitop epitope cyber cyberangriff cyberangriffe stase puffer lysepuffer krankenhaus
      affenpocken pocken sodbrennen horsturz blutverdunner braunule tubus spatel famulant famulanten logbuch steissbein
      plazenta hilfsfrist querschnittlich querschnittliche querschnittlichen trimenon mio mrd huft brust
      acufenos gadolinio puerperio analito analitos tropicais biocompositos biocompuestos
      praoperativ postoperativ inhalativ kranial kaudal morbus hernie hernien melanom melanome
      metastase metastasen besser milz schockraum rettungsdienst
      estimand estimands collider colliders
      tercil terciles cuartil quintil quintiles decil deciles percentil percentiles tercis quartil quartis
      tertile tertiles quartile quartiles quintile quintiles dezile tertil terzil tophus tophi
      clase clases fase fases frase frases glandula glandulas costilla costillas vesicula coledoco
      medula ferritina frotis tosferina farmaco farmacos metaanalisis cuartil cuartiles telemedicina
      ampicilina polimixina clortalidona hidroclorotiazida truncante desprescribir triaje letalidad
      reevaluar perfusion ponente ponencia
      coroscanner ehpad varenicline spinosad crotamiton
      abdome patela jejuno ileo ceco antigeno esfregaco sudorese exantema psoriase caxumba marcapasso
      metanalise amicacina tafenoquina tirzepatida chikungunya hanseniase
      registro registros equipe equipes contato contatos planejamento gerenciamento estresse time times
      esporte seguimento rastreamento acolhimento superlotacao coorte coortes randomizado randomizados
      randomizada morbidade escore escores palestrante palestrantes sepse laudo laudos neonato neonatos
      cesarea puerpera puerperas dreno drenos checar monitorar acompanhante acompanhantes brasil infarto
      missense nonsense frameshift exome transcriptome proteome metabolome microbiome chemokine
      serratus interscalene heatmap boxplot auroc auprc piptazo eudra
      baumannii pneumoniae faecalis faecium aureus epidermidis pyogenes agalactiae influenzae
      meningitidis gonorrhoeae trachomatis difficile perfringens tetani botulinum anthracis
      burgdorferi pallidum leprae falciparum vivax cruzi gondii albicans auris fumigatus neoformans
      jirovecii coli cloacae marcescens mirabilis maltophilia cepacia
      """;

  private ClinicalWords() {}
}
