/** The kinds in the order in which a sentence is read for them. Extension is a new file and a new line here. */
import { aidDrafts } from "./aid.ts";
import { replyDrafts } from "./replies.ts";
import type { Draft } from "./draft.ts";
import { isSilent } from "./field.ts";
import { forceDrafts } from "./force.ts";
import { plainGifts } from "./giftplain.ts";
import { mayKeep } from "./keepers.ts";
import { leadDrafts } from "./lead.ts";
import { mandateDrafts } from "./mandate.ts";
import { meetingDrafts } from "./meeting.ts";
import { membershipDrafts } from "./membership.ts";
import { moneyDrafts } from "./money.ts";
import { rollDrafts } from "./roll.ts";
import type { Scene } from "./scene.ts";
import { sequelDrafts } from "./sequels.ts";
import { stanceDrafts } from "./stance.ts";

export type KindReader = (scene: Scene, sofar: readonly Draft[]) => Draft[];

export const kindReaders: readonly KindReader[] = [forceDrafts, aidDrafts, plainGifts, leadDrafts, mandateDrafts, moneyDrafts, sequelDrafts, membershipDrafts, meetingDrafts, stanceDrafts, replyDrafts, rollDrafts];

/** The kinds that count what no number says ("most allies meet the norm", a table's cells). */
const unnumbered: readonly KindReader[] = [moneyDrafts];
/** The kinds of which something is believed whatever the words around it are of, uncounted. */
const kindsOfAsides: readonly KindReader[] = [meetingDrafts];

/** The kinds that read a sentence: what would not be believed is not read. */
export const kindsFor = (scene: Scene): readonly KindReader[] => (isSilent(scene) && (!mayKeep(scene) || unnumbered.every((read) => read(scene, []).length === 0)) ? kindsOfAsides : kindReaders);
