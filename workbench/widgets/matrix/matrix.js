// The matrix made live: keys and clicks become intents, a rating is painted at once, the session has the last word.

import { Board } from "./board.js";
import { giveFiles } from "./filing.js";
import { giveHands } from "./hands.js";
import { live } from "../shared/live.js";

export default live("matrix", (stage) => {
  const board = new Board(stage);
  giveHands(board);
  giveFiles(board);
  return (view, changes) => {
    board.draw(view, changes);
    board.followFile();
  };
});
