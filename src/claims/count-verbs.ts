/** The verbs that a strength stands with: those that count it, bring it to a level, or say where it is. */

/** Verbs that take a strength to its new level: "carried the contingent to 600". */
export const resultVerbs = new Set(["carry", "bring", "take", "push", "get", "move", "put", "lift", "set", "make", "pass", "creep", "inch", "edge", "tick"]);

/** Verbs that a bare strength stands after. */
export const countVerbs = new Set(
  "number count stand contribute provide give supply send deploy comprise total have be keep maintain field station serve follow join remain stay muster reach grow put furnish pull withdraw offer promise pledge arrive come leave return land fly lend second detach assign consist include hold retain lose get bring set cap limit authorise authorize exceed ask request want seek need call commit volunteer announce add go lift make form wear spare host rotate replace relieve recall dispatch despatch approve vote embark board post amount account rank take carry raise agree decide consent gather assemble amass collect scrape find mass concentrate ready prepare man crew staff house speak talk see shrink fall let loan allot earmark base train become fix chip kick throw stump cough weigh pitch up settle work operate rise climb".split(
    " ",
  ),
);

/** Verbs by which a people is somewhere, comes or goes. */
export const isStanding = (lemma: string): boolean =>
  /^(?:be|have|remain|stay|base|post|garrison|camp|encamp|quarter|wait|leave|arrive|come|go|land|withdraw|pull|fly|rotate|number|count|keep|guard|patrol|man|stand|hole|pen|move|cross|head|march|follow|join|enter|return|sit)$/.test(
    lemma,
  );
