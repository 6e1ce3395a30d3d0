package org.plenary.screening.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that medicine makes of Greek and Latin pieces: sympathomimetic, Pneumothorax, midriasis,
 * hypercapnie. There are too many for any list, and the languages differ only in how they end, so a
 * word counts when it is made of at least two such pieces and an ending, without accents.
 */
final class LearnedWords {
  private static final int SHORTEST = 7;
  private static final int LONGEST_PIECE = 12;
  private static final int TELLING = 4;

  private static final Set<String> PREFIXES =
      set(
          """
          a ab an ante anti auto bi brady bradi co contra counter contre des dis dys ecto endo entero
          epi eu extra exo hemi hetero homo hyper hiper hypo hipo immuno inmuno imuno infra inter intra
          iso juxta macro makro mega meso meta micro mikro mono multi neo non normo nao oligo over pan
          para per peri poly poli post pos pre prae pro proto pseudo re retro semi sobre sub sous super
          supra sur syn tachy taqui tachi tetra trans tri ultra uni un under vaso photo foto quadri hexa
          penta eco bio nano endovas extracorp
          """);

  private static final Set<String> ROOTS =
      set(
          """
          acet acid aden adip adren aggreg agreg agon agreg albumin aldoster alg allel allerg alveol amid
          amin amnio amyl androg aneurysm aneurism angi ankyl anthrac anthrop antrop aort append arter
          arthr artr ather ater atri audi axill bacter baro bilirub bilia blephar brachi bronch bronqu
          broncho bulb burs calc calci candid capill capn carb carbon carcin cardi kardi carot carotid
          catech catheter cateter katheter cephal cefal zephal cereb cerebr zerebr cervic zervik chem quim
          chir cirurg quirurg chlor clor chol kol col chondr condr knorp chrom crom cili circul zirkul
          clavic clavicul coagul koagul cocc kokk cognit kognit collag colag kollag colp compet compress
          konkuss contract corne coron koron corpor cort cortic kortik kortiz cost crani krani cren crin
          krin cric cricoid kriko cruc cryo krio cry cubit cutan kutan cyan cian zyan cyst cist zyst cyt cit
          zyt dactyl dactil daktyl dent derm dermat diabet diaphragm diafragm diastol dilat dors duct
          duoden dynam dinam ech edem oedem odem electr eletr elektr embol embry embri eme emet emes
          encephal encefal enzephal enter enzym enzim eosin epider epiglott ergic ergiqu ergisch ergi erg
          erythr eritr ery esophag esofag oesophag osophag esthes estes asthes esthet ethan etan
          ethyl etil fascio fasci faszi femor femur ferr fet foet febr fibr fibrill fibril filtr flex
          fluor follicul form foram frag front front fung fuso gangli gastr genit gest gingiv glauc
          glauk glial glob globin glomer gloss glott gluc gluk glut glyc glic glyk gnath gnos gonad gram
          granul gynec gynaec ginec gynak haem hem hamat haemat hemat hamo haemo hemo hepat herni hidr
          hydr hist histi hormon humer hyster hister hypn hipn iatr iatric iatri icter ikter ile ili
          infect infekt inguin insul insulin ischem isquem ischam ischi jejun jugul keton ceton kerat
          querat kal kali kalem kalaem kines cines labyr lact lakt lapar laryng laring lateral leuc leuk
          ligament lingu lip lipid lith lit lob log lumb lumbal lymph linf lys lysin magnes malac
          mamm mandibul mast masto maxill mechan mecan medic medull medul melan menc mening menis menstr
          mesent metabol metr mimet mimetic mimetiqu mimetisch mnes mobil morb mort morph morf motor muc
          mucos muk muscul muskul mutag mycobact mycot mycos micot myel miel myocard miocard myokard
          myom miom myx narc nark nas natr natrem natraem necr nekr nephr nefr nerv neur neutr nitr
          noc nod nucl nukl nutri nutr obstet obstr occip okzip ocul odont ophthalm oftalm onc onk opi
          optic orbit orch ortho orto oscill oscil osm osmol oste osseo ot ovar ovul oxy oxi oxym oxim
          palat palpebr pancre pankre papill parasit pariet partum patell path pat ped paed pad pedi
          pelv peps pept peptid perfus perf perine peritone phag fag phagi fagi pharmac farmac pharmak
          pharyng faring phleb fleb phob fob phon fon phor for phosph fosf phot photo phren fren phys
          fisi physi physio pigment pituit hipofis placent plant plasm plast plegi plet pleur pleth
          plex pne pnea pneum neum pno pod pol pont poplit port potass prand prevent proct prokt
          prost prostat protein proteo psych psic psiq pub pulm pulmon puls pulsat pupil pupill purpur
          pyel piel pylor pilor pyr pir rachi raqui radi radicul ramus rect rekt ren resor respir reticul
          retin rheum reum rhin rin rhythm ritm rrhag rrag rrhe rre rrho rythm sacr sakr saliv salping
          sangu sarc sark scapul skapul schiz esquiz schist scler skler escler scop skop script sebo
          secret sekret sedat semin sens septic septisch septi ser seroton sero sex sial sigm sigmoid sinus
          skelet esquel sod somat somni son sono spasm espasm spectr espectr spektr sperm esperm sphen
          esfen sphincter esfinter sphinkt sphygm esfigm spin espin spir splen esplen spondyl espondil
          squam escam staphyl stafil estafil stasi stat sten esten stern estern ster steth estet stim
          estim stom estom strept estrept strict sulf sulph sympath simpat sympat symp synaps sinaps
          synov sinov systol sistol tampon tars tempor tend tendin tens tension terat test testicul tetan
          thalam talam thec therap terap therm term thorac torac thorak thorax torax thromb tromb thym tim
          thyr tir thyre tire thyroid tiroid thyreoid tibi tom tomi tomogr tonic tonsill tox toxic toxik
          trache traque trach traumat traum trich tric trigemin triglycer troch troph trof trop tub tubercul
          tuberk tympan timpan typh tif ulcer ulzer uln umbilic ur uret ureter urethr uretr uri uria uro
          uter vacc vagin vagal vagot valv valvul varic vas vascul vaskul vaso ven venos ventil ventr ventric
          ventricul ventrik verm vertebr vertig vesic vestib vibr vir viral virus viscer visz visco vit
          vitr volem vulv xanth xer zoster zyg zygom drias driasis driase driaz transport transmit
          transmiss recept rezept agonist antagonist inhibit hibit blocker blocant block bloque
          ferent ferenz kalz kalzi kalzium katabol gnosis
          """);

  private static final Set<String> ENDINGS =
      set(
          """
          a as o os e es en er ern es s um us i is ia ias ie ien ies y al als ale ales aux al alen aler
          ales ar are ares ary aire aires ario aria arios arias ar are arer el elle elles elles iell ielle
          iellen ieller ial iale iales iais ais eis ea eas eo eos eal eus ico ica icos icas ic ics ique
          iques ik iken isch ische ischen ischer isches itis itise ites ite itiden ose oses osis osen osi
          osico oma omas ome omes omen omata omatoso emia emias emie emies emien aemia aemias aemic emic
          amie amien emico emica uria urias urie uric urisch ectomy ectomies ectomia ectomias ectomie
          ektomie ektomien otomy otomia otomias otomie otomien tomy tomia tomie ostomy ostomia ostomie
          stomia stomie plasty plastia plastias plastie plastik scopy scopies scopia scopias scopie scope
          skopie skop scopic scopico scopica oscopio graphy graphies grafia grafias graphie graphies
          grafie grafien gram grams gramm gramme grama gramas graph graphic grafico grafica logy logies
          logia logias logie logien logic logical logico logica logique logisch logische logischen logischer
          log logist logue logo loga pathy pathies patia patias pathie pathien pathic pathisch pathique
          plegia plegias plegie plegic paresis paresia paresie parese paresen ptosis ptose ptysis ptise
          ptisis phagia fagia phagie phasia fasia phasie phonia fonia phonie phobia fobia phobie rrhage
          rrhages rragia rragias rrhagie rrhagien rrhagic rragico rrhea rrhoea rrea rreia rrhee rrho
          rrhaphy rrafia rraphie lysis lyses lyse lisis lise lytic lytics lytique litico litica lytisch
          lytika lyt trophy trofia trofias trophie trophien trophic trofico tropic tropico tropique genesis
          genese genic genico genica genique gen gene genous geno gena megaly megalia megalie malacia
          malacie oid oide oides oids oidal oideo oidea oidisch cele zele ism ismo isme ismus ismen ist ista
          istas iste isten ists or ors eur eurs oor ator atori ores oren ation ations ationen acion aciones
          acao acoes ition itions icion ion iones oes ao ions ionen idad idades idade ite itat itaten ity
          ities ite ed ted ing ings ives ive ivo iva ivos ivas if ifs iv ive iven iver ant ants ante antes
          anten ent ents ente entes able ible ous euse euses eux oso osa osos osas os ose in ine ines ina
          inas ino inos inico on one ones ona ene eno ano ana anos anas an ane ol ole olol ols yl yle il
          ile iles ida ido idas idos ide ides id iden ate ates ato atos ata at ata ated ador adora adores
          ise ize ized ised isant isants ergic ergico ergica ergique ergiques erg ergen ergisch ergics
          mimetic mimetics mimetico mimetica mimetique mimetiques mimetisch mimetika metry metria metrie
          meter metro metre metric metrico pnea pnoea pneia pnee pnoe pneic pneico cytes cyte cito citos
          zyt zyten cytic cytosis cytose citosis citose zytose penia penie penic blast blaste emesis emese
          emesis stasis stase stases stasia static statico statique statisch thermia thermie termia thermic
          tension tensive tensiva tensivo tensif tensiv tensao volemia volemie volaemia volemic capnia capnie
          kapnie capnic xemia xemie xie xia xias xaemia oxia kinesia cinesia kinesie algia algias algie
          algien algic esthesia estesia esthesie asthesie dipsia dipsie phylaxis filaxia phylaxie filaxis
          carditis cardia cardias cardie kardie gnosis gnosia rhythmia ritmia rythmie rhythmie
          """);

  private LearnedWords() {}

  /** Kardio-MRT, neuro-onkologisch: what stands before a hyphen. */
  static boolean isCombining(String key) {
    return key.length() > TELLING
        && key.endsWith("o")
        && ROOTS.contains(key.substring(0, key.length() - 1));
  }

  static boolean isOne(String key) {
    return key.length() >= SHORTEST && isMade(key, 0, 0, false);
  }

  /**
   * @param from what stands before is made of {@code pieces}
   * @param telling one of them is a root that is long enough to tell
   */
  private static boolean isMade(String key, int from, int pieces, boolean telling) {
    if (pieces >= 2 && telling && (from == key.length() || ENDINGS.contains(key.substring(from)))) {
      return true;
    }
    if (pieces == 1 && telling && isLongEnding(key.substring(from))) {
      return true;
    }
    for (int to = Math.min(key.length(), from + LONGEST_PIECE); to > from; to--) {
      String piece = key.substring(from, to);
      boolean root = ROOTS.contains(piece);
      if (!root && !PREFIXES.contains(piece)) {
        continue;
      }
      boolean tells = telling || root && piece.length() >= TELLING;
      if (isMade(key, to, pieces + 1, tells) || isLinked(key, to, pieces, tells)) {
        return true;
      }
    }
    return false;
  }

  /** By the vowel that Greek and Latin put between: cric-o-thyroid. */
  private static boolean isLinked(String key, int at, int pieces, boolean telling) {
    return at < key.length() - 2
        && "oiea".indexOf(key.charAt(at)) >= 0
        && isMade(key, at + 1, pieces + 1, telling);
  }

  /** Ectomy, plasty, aemia: of themselves no part of a name. */
  private static boolean isLongEnding(String rest) {
    return rest.length() >= TELLING + 1 && ENDINGS.contains(rest);
  }

  private static Set<String> set(String words) {
    return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
