/**
 * Names a town is known by abroad, with the name its own register has. English names of German towns as they stand in
 * twin-town lists, and German names of towns of the neighbours.
 */
const pairs =
  "Munich=München|Nuremberg=Nürnberg|Nuernberg=Nürnberg|Cologne=Köln|Hanover=Hannover|Brunswick=Braunschweig|" +
  "Ratisbon=Regensburg|Regensbourg=Regensburg|Mayence=Mainz|Mentz=Mainz|Treves=Trier|Aix-la-Chapelle=Aachen|" +
  "Coblenz=Koblenz|Coblence=Koblenz|Constance=Konstanz|Leipsic=Leipzig|Spires=Speyer|Hamelin=Hameln|Cassel=Kassel|" +
  "Duesseldorf=Düsseldorf|Dusseldorf=Düsseldorf|Zurich=Zürich|Frankfort=Frankfurt|" +
  "Breslau=Wrocław|Danzig=Gdańsk|Stettin=Szczecin|Krakau=Kraków|Cracow=Kraków|Warschau=Warszawa|Warsaw=Warszawa|" +
  "Posen=Poznań|Kattowitz=Katowice|Oppeln=Opole|Grünberg=Zielona Góra|Liegnitz=Legnica|Hirschberg=Jelenia Góra|" +
  "Sorau=Żary|Bunzlau=Bolesławiec|Waldenburg=Wałbrzych|Schweidnitz=Świdnica|Gleiwitz=Gliwice|Thorn=Toruń|Allenstein=Olsztyn|" +
  "Prag=Praha|Prague=Praha|Brünn=Brno|Pilsen=Plzeň|Reichenberg=Liberec|Aussig=Ústí nad Labem|Karlsbad=Karlovy Vary|" +
  "Rumburg=Rumburk|Žitava=Zittau|Tetschen=Děčín|Gablonz=Jablonec nad Nisou|Eger=Cheb|Iglau=Jihlava|Olmütz=Olomouc|" +
  "Preßburg=Bratislava|Laibach=Ljubljana|Görz=Gorizia|Mailand=Milano|Milan=Milano|Turin=Torino|Venedig=Venezia|" +
  "Florenz=Firenze|Rom=Roma|Rome=Roma|Neapel=Napoli|Genua=Genova|Straßburg=Strasbourg|Mülhausen=Mulhouse|Lüttich=Liège|" +
  "Löwen=Leuven|Brüssel=Bruxelles|Anvers=Antwerpen|Nimwegen=Nijmegen|Genf=Genève|Kopenhagen=København|Vienna=Wien|" +
  "Kiew=Kyiv|Lemberg=Lviv|Charkiw=Kharkiv|Moskau=Moskva|Lissabon=Lisboa|Athen=Athina|Bukarest=București|Klausenburg=Cluj-Napoca|" +
  "Hermannstadt=Sibiu|Kronstadt=Brașov|Temeswar=Timișoara|Fünfkirchen=Pécs|Ödenburg=Sopron|Wilna=Vilnius|Memel=Klaipėda|Reval=Tallinn|Dorpat=Tartu";

/** The pairs of exonym and endonym. */
export function listExonyms(): readonly (readonly [exonym: string, endonym: string])[] {
  return pairs.split("|").map((pair) => pair.split("=") as [string, string]);
}
