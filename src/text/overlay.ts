/**
 * What an earlier step knows of a token: 1 part of a name, 2 a nationality or other adjective, 3 a people ("Danes"), 4 a hedge before a number ("up to"), 5
 * time words.
 */
export type Overlay = Uint8Array;
export const overlayName = 1,
  overlayAdjective = 2,
  overlayPeople = 3,
  overlayHedge = 4,
  overlayTime = 5;
