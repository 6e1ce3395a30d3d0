package org.plenary.screening.rules;

/**
 * Countries, and cities that congresses and hospitals carry in their names, without accents. In a
 * line of a slide they are no unknown words; beside words about a patient they are where one lives.
 */
final class Places {
  static final String WORDS =
      """
      afghanistan albania algeria angola argentina australia austria bangladesh belgium bolivia
      botswana brazil bulgaria cambodia cameroon canada chile china colombia congo croatia cuba cyprus
      denmark ecuador egypt estonia ethiopia finland france georgia germany ghana greece guatemala
      haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
      jordan kenya korea kuwait latvia lebanon liberia libya lithuania luxembourg malawi malaysia mali
      malta mexico moldova mongolia morocco mozambique namibia nepal netherlands nicaragua niger
      nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania
      russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland
      syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam
      yemen zambia zimbabwe england scotland wales europe asia africa america oceania british european
      usa uk eu uae espana alemania francia italia inglaterra suiza brasil alemana portugues
      espagne allemagne angleterre suisse bresil etats unis belgique pays bas autriche
      deutschland frankreich spanien italien osterreich schweiz niederlande belgien portugiesisch
      alemanha espanha franca reino unido estados unidos suica
      amsterdam ankara antwerp athens atlanta auckland baltimore bangkok barcelona basel beijing
      belfast belgrade berlin bern bilbao birmingham bogota bologna bonn bordeaux boston brasilia
      bremen brisbane bristol brussels bucharest budapest cairo calgary cambridge canberra cape
      cardiff casablanca chicago coimbra cologne copenhagen cork dallas delhi denver detroit dhaka
      dortmund dresden dubai dublin durban edinburgh essen florence frankfurt freiburg galway geneva
      genoa ghent glasgow gothenburg granada graz grenoble groningen hague halifax hamburg hannover
      havana heidelberg helsinki houston innsbruck istanbul jakarta jerusalem johannesburg karachi
      kiel krakow kyiv kyoto lagos lahore lausanne leeds leiden leipzig leuven lille lima lisboa
      lisbon liverpool ljubljana london los louvain lund lyon madrid mainz malaga manchester manila
      mannheim marseille melbourne miami milan minneapolis montevideo montpellier montreal moscow
      mumbai munich munchen nairobi nantes naples newcastle nice nottingham oslo ottawa oxford padua
      paris perth philadelphia pittsburgh porto prague pretoria quebec riga rio rome rotterdam saarland
      salamanca salzburg san santiago paulo seattle seoul sevilla shanghai sheffield sofia southampton
      stanford stockholm strasbourg stuttgart sydney tallinn tokyo toronto toulouse tours trondheim
      tubingen turin ulm uppsala utrecht valencia vancouver verona vienna vilnius warsaw washington
      wien wurzburg york zagreb zaragoza zurich koln genf bruxelles londres lisbonne roma milano
      hull leeds bath derry stockport sunderland wigan preston tampere turku aarhus odense bergen malmo lund
      nantes rennes rouen caen angers dijon limoges poitiers amiens metz nancy clermont nimes toulon reims
      avignon chambery annecy perpignan auvergne rhone alpes aquitaine occitanie bourgogne alsace lorraine picardie
      cadiz cordoba murcia alicante oviedo vigo santander burgos toledo leon pamplona donostia logrono badajoz
      galicia asturias cantabria navarra aragon castilla canarias baleares rosario mendoza cali medellin cartagena
      quito guayaquil arequipa concepcion valparaiso monterrey guadalajara puebla braga aveiro faro evora setubal
      madeira acores recife fortaleza salvador curitiba campinas goiania manaus belem natal ribeirao preto
      bochum essen duisburg kassel giessen marburg gottingen jena halle magdeburg rostock greifswald regensburg
      augsburg erlangen aachen bielefeld karlsruhe potsdam lubeck homburg koblenz bozen tirol karnten steiermark
      luzern lugano winterthur basle berne linz leicester exeter plymouth swansea aberdeen dundee inverness derby
      norwich cambridgeshire yorkshire devon cornwall kent sussex surrey essex limerick wicklow kerry donegal
      connecticut massachusetts michigan minnesota ohio texas florida california oregon colorado illinois
      pennsylvania maryland virginia carolina tennessee ontario alberta manitoba saskatchewan victoria queensland
      tasmania canterbury wellington otago christchurch gauteng kwazulu natal kampala kigali lusaka harare accra
      abuja ibadan kumasi dakar abidjan bamako khartoum addis ababa mombasa kisumu maputo lilongwe blantyre
      hanoi saigon phnom penh yangon colombo kathmandu islamabad rawalpindi peshawar chennai bengaluru bangalore
      hyderabad kolkata pune jaipur riyadh jeddah doha amman beirut baghdad tehran tbilisi yerevan baku tashkent
      osaka nagoya sapporo fukuoka busan taipei kaohsiung guangzhou shenzhen wuhan chengdu hong kong macau cebu
      pfalz oberpfalz franken schwaben westfalen rheinland saarland allgau lausitz vorarlberg burgenland
      niederosterreich oberosterreich villach wels polten chur warschau prag lissabon strassburg athen bukarest kiew
      venedig florenz neapel danzig breslau kopenhagen belgrad sarajevo skopje chisinau minsk lemberg krakau posen
      gotemburgo basilea lausana praga copenhague bucarest moscu venecia florencia napoles turin edimburgo tijuana
      merida valdivia jujuy trujillo pereira barranquilla bucaramanga manizales antofagasta tucuman cusco asuncion
      goteborg geneve hambourg varsovie moscou venise namur neuchatel fribourg tunis alger bobigny creteil clichy
      villejuif besancon brest orleans tours anvers louvain gand liege charleroi bale edimbourg
      roterdao basileia genebra copenhaga estocolmo estrasburgo bruxelas moscovo veneza florenca turim milao colonia
      algarve alentejo minho viseu santarem leiria funchal niteroi uberlandia londrina maringa joinville sorocaba
      teresina aracaju maceio florianopolis varsovia varsovia budapeste budapest vilnius tallinn tromso trondheim
      reykjavik thessaloniki maastricht rotterdam utrecht tampa cleveland rochester baltimore pittsburgh
      asturias extremadura valais wallonie flandern flandres piemont lombardia toscana sicilia
      moskau brussel parís lyonnais andalucia cataluna bayern sachsen hessen normandie bretagne
      """;

  private Places() {}
}
