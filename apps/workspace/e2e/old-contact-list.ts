const given = [
  "Amrei",
  "Birk",
  "Cosima",
  "Dorian",
  "Elfi",
  "Falko",
  "Grit",
  "Hauke",
  "Isa",
  "Jörn",
  "Käthe",
  "Levin",
];
const family = [
  "Ahornhain",
  "Birkenbruch",
  "Dornsteg",
  "Eschengrund",
  "Fährmühle",
  "Ginsterweg",
  "Holunderstein",
];
const towns = ["Görlitz", "Zittau", "Weißwasser", "Bautzen"];
const roles = ["Amtsleitung", "Ansprechperson", "Kulturbüro", "Vorsitz Partnerschaftsverein"];

const head = "Name;Funktion;Ort;E-Mail;Telefon;Bemerkung";

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss");
}

/** A made-up person: the same for the same number. */
export function inventedPerson(number: number): { name: string; mail: string } {
  const first = given[number % given.length] ?? "";
  const last = family[number % family.length] ?? "";
  return { name: `${first} ${last}`, mail: `${plain(first)}.${plain(last)}@stadt.example` };
}

/**
 * An old contact list of 80 made-up people as town halls keep them: Latin-1, six people twice, four who share a mailbox of
 * their office, and five planted errors: no name, a broken address, a broken number, a former office as present one, a
 * row with too many cells.
 */
export function oldContactList(): Buffer {
  const rows = Array.from({ length: 65 }, (_, number) => {
    const { name, mail } = inventedPerson(number);
    const place = towns[number % towns.length];
    return `${name};${roles[number % roles.length]};${place};${mail};03581 ${4000 + number};`;
  });
  const twice = [3, 9, 14, 20, 31, 44].map((number) => {
    const { name, mail } = inventedPerson(number);
    const [first, last] = name.split(" ");
    return `${last}, ${first};Ansprechperson;Görlitz;${mail};;doppelt`;
  });
  const shared = ["Mira Lindenau", "Nils Moosbach", "Oda Nussdorf", "Pia Ottersweg"].map(
    (name) => `${name};Ansprechperson;Zittau;stadtverwaltung@zittau.example;;`,
  );
  const wrong = [
    ";Ansprechperson;Görlitz;niemand@stadt.example;;",
    "Quentin Rohrsheim;Ansprechperson;Görlitz;quentin(at)stadt;;",
    "Runa Seehausen;Ansprechperson;Görlitz;runa.seehausen@stadt.example;keine Ahnung;",
    "Sven Talheim;ehemaliger Bürgermeister;Görlitz;sven.talheim@stadt.example;;",
    "Tilda Uferstedt;Ansprechperson;Görlitz;tilda.uferstedt@stadt.example;;;zu viel;noch mehr",
  ];
  return Buffer.from([head, ...rows, ...twice, ...shared, ...wrong].join("\r\n"), "latin1");
}
