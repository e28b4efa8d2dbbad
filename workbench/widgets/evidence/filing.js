// A table, a list of reports or another program's file, dropped on the evidence or chosen: its rows are offered.

import { sendFile, takeFile } from "../shared/files.js";
import { Pasting } from "../shared/pasting.js";
import { speaker } from "../shared/words.js";

/**
 * Let files be dropped on the panel; return what `local.bring` and `local.follow` are.
 * @param {import("../shared/live.js").Stage} stage
 */
export function filing(stage, local) {
  let waits = false;
  const say = (key, values) => speaker(stage.channel.view.paste)(key, values);
  const over = (is) => {
    stage.root.dataset.over = is ? say("file.drop") : "";
  };
  const bring = async (file) => {
    await stage.ask("leave_out");
    waits = true;
    try {
      await sendFile(stage, file);
    } catch {
      waits = false;
      await stage.ask("leave_out");
      stage.refuse(say("file.unread"));
    }
    follow(stage.channel.view);
  };
  /** Offer a file's rows once it has been read; the view says when that is. */
  const follow = async (view) => {
    if (!waits || !view.brought || view.brought.reading) return;
    waits = false;
    const { trouble } = view.brought;
    const { kept, value } = trouble ? {} : await stage.ask("brought");
    if (trouble || (kept && value.returned)) {
      await stage.ask("leave_out");
      stage.refuse(trouble || say("file.came_back"));
    } else if (kept) open(value);
  };
  const open = ({ text, offered }) => {
    const close = () => local.set({ pasting: null });
    const pasting = new Pasting(stage, { draw: stage.draw, close, bring, offered });
    local.set({ pasting, adding: false });
    pasting.look(text);
    stage.root.querySelector(".wb-pasting")?.scrollIntoView({ block: "nearest" });
  };
  takeFile(stage, { over, dropped: bring });
  return { bring, follow };
}
