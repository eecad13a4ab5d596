/** The kinds in the order in which a sentence is read for them. Extension is a new file and a new line here. */
import { aidDrafts } from "./aid.ts";
import { replyDrafts } from "./replies.ts";
import type { Draft } from "./draft.ts";
import { forceDrafts } from "./force.ts";
import { leadDrafts } from "./lead.ts";
import { mandateDrafts } from "./mandate.ts";
import { meetingDrafts } from "./meeting.ts";
import { membershipDrafts } from "./membership.ts";
import { moneyDrafts } from "./money.ts";
import type { Scene } from "./scene.ts";
import { stanceDrafts } from "./stance.ts";

export type KindReader = (scene: Scene, sofar: readonly Draft[]) => Draft[];

export const kindReaders: readonly KindReader[] = [forceDrafts, aidDrafts, leadDrafts, mandateDrafts, moneyDrafts, membershipDrafts, meetingDrafts, stanceDrafts, replyDrafts];
