/** Noun phrases that name a force: people in uniform, units, ships and aircraft, sites, a presence. */
import type { NounPhrase } from "../text/phrases.ts";
import { actorsOfPhrase } from "./args.ts";
import { ample } from "./field.ts";
import { onceEach } from "./memo.ts";
import { navyOf } from "./ships.ts";
import { addVerbs, cutVerbs, forcePeople, forcePlatforms, forceUnits, list, withdrawVerbs } from "./lexis.ts";
import { hasCapital, headOf, lemmaOf, nounOf, type Scene, wordOf, wordsOf, isMissionName } from "./scene.ts";

/** Nouns of a presence that need a military word or an owner beside them. */
export const presenceHead = new Set(
  "presence deployment contribution contingent footprint garrison posture role effort participation involvement reinforcement detachment rotation intervention build-up buildup".split(
    " ",
  ),
);

/** Sites and systems that stand for a presence where a state, body or place is named with them. */
export const siteHeads = new Set(
  "base facility site installation outpost camp hub depot airfield patrol escort sortie flight strike airstrike raid overflight radar battery launcher interceptor shield system exercise missile hospital centre center policing monitor observer carrier squadron peacekeeping surveillance".split(
    " ",
  ),
);

/** Ships, aircraft and arms of service by their name, as they stand in reports without "aircraft", "ship" or "soldiers". */
const typeNames = list(
  "minelayer sweeper cutter tender oiler flagship aircraft-carrier battleship atlantique globemaster bayraktar airlifter hawkeye sea-king seahawk chopper warplane surgeon aircrew",
);
/** Machines named after beasts, storms and the like: only a capital tells them from these. */
const namesakes = list("tornado hornet harrier viper orion reaper predator heron puma merlin lynx caracal cougar");
export const isTypeName = (scene: Scene, i: number, noun = nounOf(scene, i)): boolean => typeNames.has(noun) || (namesakes.has(noun) && hasCapital(scene, i));

/** Every noun that `isForcePhrase` asks of a head. */
const forceHeads: ReadonlySet<string> = new Set([
  ...presenceHead,
  ...siteHeads,
  ...typeNames,
  ...namesakes,
  ...forcePeople,
  ...forceUnits,
  ...forcePlatforms,
  ..."tank vehicle convoy lorry truck howitzer gun unit officer crew specialist engineer pilot team staff special force forces contingent contribution presence deployment company man woman people member group asset capacity capability mission".split(
    " ",
  ),
]);

/** "F-16s", "CV90", "a400m". */
function isDesignation(scene: Scene, i: number): boolean {
  const { text, start, end } = scene.tokens;
  for (let at = Math.max(start[i], end[i] - 3); at < end[i]; at++) if (isDigit(text.charCodeAt(at))) return /^[a-z]{1,3}-?\d+[a-z]?s?$/.test(wordOf(scene, i));
  return false;
}
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const lives = new Set(
  "soldier peacekeeper officer airman sailor pilot marine trooper serviceman servicewoman policeman policewoman observer monitor trainer instructor guardsman paratrooper commando medic engineer adviser advisor".split(
    " ",
  ),
);

/** "a UN peacekeeper", "another soldier": one person, of whom no force is made. */
export const isOneLife = (scene: Scene, np: NounPhrase, head = headOf(scene, np)): boolean =>
  lives.has(head) &&
  wordOf(scene, np.first + 1) !== "single" &&
  /^(?:a|an|one|this|that|another)$/.test(wordOf(scene, np.first)) &&
  !/s$/.test(wordOf(scene, np.head));

/** Does a phrase name armed people, units, ships, sites or a presence, as what a verb acts on, what moves, or what is taken part in? */
export const isForcePhrase = (scene: Scene, np: NounPhrase, kind: Doing): boolean => byDoing[kind](scene, np);
type Doing = "act" | "motion" | "effort";
const byDoing = {
  act: onceEach((scene, np: NounPhrase) => isForce(scene, np, "act", 0)),
  motion: onceEach((scene, np: NounPhrase) => isForce(scene, np, "motion", 0)),
  effort: onceEach((scene, np: NounPhrase) => isForce(scene, np, "effort", 0)),
};

/** Verbs by which a state sends, keeps, lends or calls back its people. */
const posts = list(
  "deploy send station dispatch despatch contribute provide commit rotate keep maintain offer field detach withdraw add supply recall call assign attach allocate earmark lend second furnish promise pledge volunteer give fly bring pull take withhold rush airlift redeploy relieve base post place ready prepare retain leave move transfer put",
);
/** People and groups of other trades too. */
const sentPeople = list("force man officer pilot engineer specialist crew group operator party rotation element guard expert");
const sends = list("deploy send station dispatch despatch commit rush airlift redeploy fly second post withdraw recall rotate");

/** Does a state send or keep what the phrase names, by the verb whose object it is; and, where that must be said, somewhere? */
const isPosted = (scene: Scene, np: NounPhrase, somewhere = false): boolean =>
  scene.clauses.some(
    (c) =>
      (c.objects.includes(np) || (!somewhere && c.attached.some((a) => a.np === np && a.word === "of"))) &&
      (somewhere ? sends : posts).has(lemmaOf(c)) &&
      c.subject !== null &&
      actorsOfPhrase(scene, c.subject).length > 0 &&
      (!somewhere ||
        c.attached.some(
          (a) =>
            a.index > np.index &&
            /^(?:to|in|into|at|off|from)$/.test(a.word) &&
            scene.entities.some((e) => e.first >= a.np.first && e.first < a.np.last && lands.has(e.class)),
        )),
  );
export const isGivenToForce = (scene: Scene, np: NounPhrase): boolean => {
  const to = scene.chunks[np.index + 1],
    inner = scene.chunks[np.index + 2];
  if (to?.type !== "prep" || inner?.type !== "np" || !/^(?:to|in)$/.test(wordOf(scene, to.first))) return false;
  return (
    /^(?:force|mission|operation|coalition|battlegroup|brigade|battalion|contingent|flotilla|taskforce|peacekeeping|patrol|policing)$/.test(
      headOf(scene, inner),
    ) || scene.entities.some((e) => isMissionName(e) && e.first <= inner.head && inner.head < e.last)
  );
};
const lands: ReadonlySet<string> = new Set(["state", "place", "region", "mission", "formation"]);

function isForce(scene: Scene, np: NounPhrase, kind: Doing, depth: number): boolean {
  const head = headOf(scene, np);
  // "the last of the Italians".
  if (depth === 1 && kind === "motion" && scene.entities.some((e) => e.form === "people" && e.class === "state" && e.first <= np.head && np.head < e.last))
    return true;
  if (depth === 0 && /^(?:last|first|rest|most|part|some|all|half|number|group|contingent|majority|one|dozen|hundred|hundreds|lot|series)$/.test(head)) {
    const prep = scene.chunks[np.index + 1],
      inner = scene.chunks[np.index + 2];
    if (prep?.type === "prep" && inner?.type === "np" && wordOf(scene, prep.first) === "of" && isForce(scene, inner, kind, 1)) return true;
  }
  // "sends blue helmets": whoever wears them.
  if (/^(?:helmet|beret)s?$/.test(head)) return np.head > np.first && wordOf(scene, np.head - 1) === "blue";
  if (head === "boot" || head === "boots") return /^(?:on|in)$/.test(wordOf(scene, np.last)) && /^the$/.test(wordOf(scene, np.last + 1));
  // "to reduce their numbers": of those who are there.
  if (head === "number" && kind === "act" && wordOf(scene, np.head) === "numbers" && /^(?:its|their|our)$/.test(wordOf(scene, np.first))) return true;
  // "cut troop numbers", "force levels".
  if (
    /^(?:number|level|strength)$/.test(head) &&
    kind === "act" &&
    np.head > np.first &&
    /^(?:troops?|forces?|military|personnel|soldiers?|peacekeepers?|manpower)$/.test(wordOf(scene, np.head - 1))
  )
    return true;
  // "our boys", "their officers": soldiers where they are sent or come home.
  if (/^(?:boy|lad|man|men|officer|staff|sailor)$/.test(head) && kind !== "effort" && /^(?:its|their|our|his)$/.test(wordOf(scene, np.first))) return true;
  if (kind === "act" && /^(?:unit|company|team)$/.test(head) && /\b(?:extra|additional|further|more)\b/.test(wordsOf(scene, np.first, np.last).toLowerCase()))
    return true;
  if (isTypeName(scene, np.head) || (head.endsWith("s") && (isTypeName(scene, np.head, head.slice(0, -1)) || forcePlatforms.has(head.slice(0, -1)))))
    return true;
  const entity = scene.entities.find((e) => e.first <= np.head && np.head < e.last);
  if (kind === "effort" && entity && isMissionName(entity)) return true;
  // Most phrases end here.
  if (!forceHeads.has(head) && scene.tags[np.head] !== 2 && !isDesignation(scene, np.head) && navyOf(scene, np.first, np.last) === null) return false;
  const words = wordsOf(scene, np.first, np.last).toLowerCase();
  // "a financial contribution to the mission": money.
  if (/^(?:contribution|commitment|participation|support)$/.test(head) && /\b(?:financial|monetary|budgetary|cash|assessed)\b/.test(words)) return false;
  // "its contribution to the cost of the bases": money too.
  if (
    /^(?:contribution|commitment|support)$/.test(head) &&
    /^(?:to|towards?|for)$/.test(wordOf(scene, np.last)) &&
    /^(?:the |its |their |our )?(?:[\w-]+ )?(?:costs?|expenses?|upkeep|bill|budgets?|funding|fund|expenditures?)\b/i.test(
      wordsOf(scene, np.last + 1, Math.min(scene.sentence.last, np.last + 5)),
    )
  )
    return false;
  // "a contribution to the force in Chad": what it is given to.
  if (/^(?:contribution|commitment|participation)$/.test(head) && kind === "act" && isGivenToForce(scene, np)) return true;
  // "ministerial advisers", "a UN peacekeeper": civilians, and one life.
  if (
    /\b(?:ministerial|political|diplomatic|consular|media|legal|illegal|fishing|merchant|cargo|container|\w+-?(?:owned|controlled|flagged|registered|operated)(?= (?:\w+ )?(?:ships?|vessels?|tankers?|boats?)))\b/.test(
      words,
    ) ||
    (kind === "act" && isOneLife(scene, np, head))
  )
    return false;
  if (/\b(?:militias?|rebels?|armed groups?|terrorists?|insurgents?|guerrillas?|paramilitar\w+)\b/.test(words)) return false;
  if (navyOf(scene, np.first, np.last) !== null || isDesignation(scene, np.head)) return true;
  const owned = scene.entities.some((e) => e.first >= np.first && e.first < np.head && e.class === "state");
  if (owned && kind === "motion" && /^(?:tank|vehicle|convoy|lorry|truck|howitzer|gun)$/.test(head)) return true;
  if (owned && /^(?:unit|officer|crew|specialist|engineer|pilot|team|staff|special)$/.test(head)) return true;
  if (/\bleadership\b/.test(words)) return false;
  if (head === "reinforcement" && wordOf(scene, np.head) === "reinforcements" && kind !== "effort") return true;
  // "Norway to double force in Mali": no article over a report.
  if (
    scene.sentence.heading &&
    kind === "act" &&
    np.first === np.head &&
    /^(?:force|forces|contingent|presence|garrison)$/.test(head) &&
    scene.clauses.some((c) => c.objects.includes(np) && (addVerbs.has(lemmaOf(c)) || cutVerbs.has(lemmaOf(c)) || withdrawVerbs.has(lemmaOf(c))))
  )
    return true;
  // "its participation", "the British contribution": whose it is makes it one.
  if (
    /^(?:force|forces|contingent|contribution|presence|deployment|participation|involvement|engagement)$/.test(head) &&
    kind !== "effort" &&
    (/^(?:its|their|our|his|her)$/.test(wordOf(scene, np.first)) ||
      scene.entities.some((e) => e.first >= np.first && e.first < np.head && e.class === "state")) &&
    !/\b(?:financial|budget|annual|assessed)\b/.test(words)
  )
    return true;
  if (presenceHead.has(head) && head !== "role" && head !== "effort" && scene.entities.some((e) => isMissionName(e))) return true;
  if ((forceUnits.has(head) && !/^(?:team|group|unit|force|company|army|headquarters)$/.test(head)) || forcePlatforms.has(head))
    return !/\b(?:rock|pop|music|theatre|sales|management|news|football|support|rescue)\b/.test(words);
  // "a company", "a unit", "a team": soldiers where a state sends or keeps them.
  if (/^(?:team|unit|company|monitor|observer)$/.test(head) && kind !== "motion" && isPosted(scene, np)) return true;
  if (head === "company" && owned && scene.clauses.some((c) => c.vg.passive && c.subject === np && posts.has(lemmaOf(c)))) return true;
  // "will send men to Gao", "deployed pilots to the mission": soldiers, where a state sends them somewhere and soldiers are the talk.
  if (kind === "act" && sentPeople.has(head) && scene.near >= ample && isPosted(scene, np, true)) return true;
  // "is scaling down its mission": made smaller, it is the force that shrinks.
  if (
    head === "mission" &&
    kind === "act" &&
    /^(?:its|their|our)$/.test(wordOf(scene, np.first)) &&
    scene.clauses.some((c) => c.objects.includes(np) && cutVerbs.has(lemmaOf(c)))
  )
    return true;
  // "naval assets", "a monitoring capacity", "a civilian mission": what is sent under a dry name.
  if (/^(?:asset|capacity|capability|mission)$/.test(head))
    return (
      kind === "act" &&
      /\b(?:military|naval|air|maritime|monitoring|observer|observation|police|policing|civilian|reconnaissance|surveillance|combat|ground|protection|fact-finding)\b/.test(
        words,
      ) &&
      !/\b(?:training|diplomatic|trade|industrial|production)\b/.test(words)
    );
  // "opened a base in Djibouti": a state's own, where its soldiers are the talk.
  if (
    /^(?:base|outpost|airbase)$/.test(head) &&
    kind === "act" &&
    scene.near >= ample &&
    scene.clauses.some(
      (c) =>
        c.objects.includes(np) &&
        /^(?:open|establish|keep|maintain|run|close|shut|have|build|set)$/.test(lemmaOf(c)) &&
        !c.vg.passive &&
        c.subject !== null &&
        actorsOfPhrase(scene, c.subject).length > 0 &&
        c.attached.some((a) => a.index > np.index && /^(?:in|at|on|near)$/.test(a.word)),
    )
  )
    return true;
  // "to send more missiles": fired off, and handed over where they are sent.
  if (
    (head === "missile" || head === "interceptor") &&
    scene.clauses.some((c) => c.objects.includes(np) && /^(?:send|give|supply|provide|deliver|ship|hand|transfer|donate)$/.test(lemmaOf(c)))
  )
    return false;
  if (siteHeads.has(head))
    return (
      /\b(?:military|naval|air|army|missile|radar|defen[cs]e|training|joint|airspace|coastal|maritime|field|combat|nato|forward|logistics?|ballistic|early-warning|surveillance|reconnaissance)\b/.test(
        words,
      ) || scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "body"))
    );
  // "has kept a presence in Lebanon": of soldiers, where they are the talk.
  if (
    /^(?:presence|contingent|garrison|detachment)$/.test(head) &&
    scene.near >= ample &&
    scene.clauses.some(
      (c) =>
        c.objects.includes(np) &&
        /^(?:have|maintain|keep|retain|establish|end|reduce|extend)$/.test(lemmaOf(c)) &&
        c.subject !== null &&
        actorsOfPhrase(scene, c.subject).length > 0,
    ) &&
    !/\b(?:diplomatic|commercial|economic|online|small business|trade|market|police)\b/.test(words)
  )
    return true;
  if (presenceHead.has(head))
    return (
      /\b(?:military|troop|force|naval|air|armed|army|security|allied|nato|peacekeeping|permanent|rotational|forward|enhanced|combat|training|advisory|ground|mentoring|policing)\b/.test(
        words,
      ) ||
      (head !== "role" &&
        head !== "effort" &&
        head !== "contribution" &&
        head !== "participation" &&
        scene.entities.some((e) => e.first >= np.first && e.first < np.last && (e.class === "state" || e.class === "body")))
    );
  if (
    head === "man" ||
    head === "woman" ||
    head === "people" ||
    head === "member" ||
    head === "officer" ||
    head === "staff" ||
    head === "crew" ||
    head === "specialist" ||
    head === "engineer" ||
    head === "pilot" ||
    head === "company" ||
    head === "team" ||
    head === "group" ||
    head === "unit" ||
    head === "force"
  )
    return (
      /\b(?:military|police|army|armed|staff|liaison|navy|naval|air|battle|combat|troop|rifle|infantry|armoured|armored|special|peacekeeping|medical|engineering|engineers?|signals?|logistics?|transport|artillery|mechani[sz]ed|mountain|airborne|parachute|demining|mine|reconnaissance|bomb-disposal|maintenance|reaction|multinational|reconstruction|mentoring|liaison|advisory|training|standby|stabilisation|stabilization|task|(?:self-)?defen[cs]e)\b/.test(
        words,
      ) && head !== "member"
    );
  if (forcePeople.has(head) || forceUnits.has(head) || forcePlatforms.has(head)) return true;
  // "an E-7A Wedgetail": the type's letters stand before its name.
  if (scene.tags[np.head] === 2)
    for (let i = np.first; i < np.head; i++) if (/^[a-z]{1,3}-\d{1,3}[a-z]?$/.test(wordOf(scene, i)) && hasCapital(scene, i)) return true;
  // "the German frigate Hessen": the type stands before the name.
  if (scene.tags[np.head] === 2)
    for (let i = np.first; i < np.head; i++)
      if (forcePlatforms.has(nounOf(scene, i)) || (forceUnits.has(nounOf(scene, i)) && nounOf(scene, i) !== "force")) return true;
  return false;
}
