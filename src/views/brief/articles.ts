/** French names with their articles: `le Canada`, `la Lettonie`, `l'OTAN`; `en Lettonie`, `au Canada`, `aux Pays-Bas`, `à Chypre`. */
export interface FrenchName {
  readonly name: string;
  readonly the: string;
  readonly in: string;
  readonly from: string;
  readonly to: string;
  readonly isMany: boolean;
}

const bare = new Set(
  "Aruba|Andorre|Antigua-et-Barbuda|Bahreïn|Barbade|Cuba|Chypre|Djibouti|Haïti|Hong Kong|Israël|Madagascar|Malte|Maurice|Mayotte|Monaco|Oman|Saint-Marin|Singapour|Sainte-Lucie|Saint-Christophe-et-Niévès|Saint-Vincent-et-les Grenadines|Sainte-Hélène|Sao Tomé-et-Principe|Taïwan|Trinité-et-Tobago|Gibraltar|Guam|Jersey|Guernesey|Macao|Porto Rico|Kaliningrad|Chypre du Nord|AUKUS|ALBA|Frontex|Interpol|Weimar+|Svalbard".split(
    "|",
  ),
);
const masculineInE = new Set("Mexique|Mozambique|Cambodge|Zimbabwe|Belize|Suriname|Caucase|golfe Persique".split("|"));
const many =
  /^(?:États-Unis|Pays-Bas|Philippines|Émirats|Maldives|Seychelles|Comores|Bahamas|Bermudes|Fidji|Palaos|Îles|îles|Nations unies|Balkans|Caraïbes|Amériques|Samoa américaines|pays |détroits|Grands Lacs|Forces|Neuf|Huit|Centres|groupes)/;
const continents =
  /^(?:Europe|Asie|Afrique|Amérique|Océanie|Scandinavie|Sibérie|Polynésie|Nouvelle|Guinée|Corée|Arabie|Macédoine|Papouasie|Bosnie|Guyane|Tchétchénie|Ossétie|Abkhazie|Crimée|Transnistrie|Cisjordanie|Méditerranée|ex-)/;
const masculine =
  /^(?:Royaume|golfe|nord|est|monde|détroit|passage|plateau|bassin|canal|Moyen-Orient|Haut-|Grand Nord|flanc|Sahara|Territoire|Conseil|Commandement|Forum|Groupe|groupe|Parlement|Système|Service|Bureau|Haut-Commissariat|Comité|Fonds|Programme|pacte|triangle|Mouvement|Commonwealth|Corps|Centre|Bataillon|format)/;
const feminine =
  /^(?:République|mer|Manche|Côte|Corne|bande|zone|péninsule|région|trouée|Mission|Force|Communauté|Charte|Coalition|coalition|Ligue|Commission|Opération|Brigade|Division|Assemblée|Banque|Agence|Alliance|Réunion|Initiative|Cour|La |Dominique|Gambie|initiative|alliance)/;
const vowel = /^[AEIOUÉÈÊÎÔÛaeiouéèêîôûŒœ]/;

const known = new Map<string, FrenchName>();

/** `isPlain`: a name that is no state, region or body takes no article. */
export function frenchName(name: string, isPlain: boolean): FrenchName {
  const key = `${isPlain}|${name}`;
  let found = known.get(key);
  if (!found)
    known.set(
      key,
      (found =
        isPlain || bare.has(name) || /^\d/.test(name)
          ? {
              name,
              the: name,
              in: `${name === "Haïti" || name === "Israël" ? "en" : "à"} ${name}`,
              from: vowel.test(name) ? `d'${name}` : `de ${name}`,
              to: `à ${name}`,
              isMany: false,
            }
          : withArticle(name)),
    );
  return found;
}

function withArticle(name: string): FrenchName {
  if (many.test(name))
    return {
      name,
      the: `les ${name}`,
      in: `aux ${name}`.replace(/^aux (pays|Balkans|Caraïbes|Amériques|détroits|Grands Lacs|îles)/, "dans les $1"),
      from: `des ${name}`,
      to: `aux ${name}`,
      isMany: true,
    };
  const isFeminine =
    feminine.test(name) || continents.test(name) || (!masculine.test(name) && !masculineInE.has(name) && (/e$/.test(name) || /^[A-ZÉ]{2,}$/.test(name)));
  if (vowel.test(name))
    return {
      name,
      the: `l'${name}`,
      in: /^[A-ZÉ]{2,}$/.test(name) || /^(?:Union|Organisation|Office)/.test(name) ? `à l'${name}` : `en ${name}`,
      from: isFeminine ? (continents.test(name) || /e$/.test(name) ? `d'${name}` : `de l'${name}`) : `d'${name}`,
      to: `à l'${name}`,
      isMany: false,
    };
  if (isFeminine)
    return {
      name,
      the: `la ${name}`,
      in: feminine.test(name) ? (/^(?:République)/.test(name) ? `en ${name}` : `dans la ${name}`) : `en ${name}`,
      from: feminine.test(name) ? `de la ${name}` : `de ${name}`,
      to: `à la ${name}`,
      isMany: false,
    };
  return {
    name,
    the: `le ${name}`,
    in: /^flanc/.test(name) ? `sur le ${name}` : masculine.test(name) && !/^Royaume/.test(name) ? `dans le ${name}` : `au ${name}`,
    from: `du ${name}`,
    to: `au ${name}`,
    isMany: false,
  };
}

const missionMasculine =
  /^(?:Groupement|Bataillon|Corps|Quartier|Commandement|Centre|Groupe|Contingent|Mécanisme|Partenariat|Dispositif|Programme|Bureau|Conseil)(?= )|^\d+(?:er|e) (?:corps|bataillon|régiment|groupe)(?= |$)/;
const missionFeminine =
  /^(?:Mission|Force|Brigade|Division|Coalition|Présence|Police|Capacité|Flotte|Commission)(?= )|^\d+(?:re|e) (?:brigade|division|flotte|escadre)(?= |$)/;

/**
 * A mission or formation in a sentence: `la Force pour le Kosovo`, `du Groupement tactique de …`, `à l'Opération …`. One whose first word tells no gender
 * stands in quotation marks, which else would look like words of a report.
 */
export function missionWords(name: string): Pick<FrenchName, "the" | "from" | "to"> {
  if (/^(?:Opération|Exercice|Armée|Administration|Assistance|État-major)(?= )/.test(name))
    return { the: `l'${name}`, from: `de l'${name}`, to: `à l'${name}` };
  if (/^(?:Forces|Nations)(?= )/.test(name)) return { the: `les ${name}`, from: `des ${name}`, to: `aux ${name}` };
  if (missionMasculine.test(name)) return { the: `le ${name}`, from: `du ${name}`, to: `au ${name}` };
  if (missionFeminine.test(name)) return { the: `la ${name}`, from: `de la ${name}`, to: `à la ${name}` };
  return { the: `« ${name} »`, from: `de « ${name} »`, to: `à « ${name} »` };
}

/** `de` before a vowel is `d'`. */
export const elided = (text: string): string => text.replace(/(?<!\p{L})([Dd])e (?=[aeiouéèêâîôûAEIOUÉÈÎ])/gu, "$1'");
