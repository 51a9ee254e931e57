/** As little as Tiptap needs to write together: StarterKit, tables and collaboration over y-websocket. */
import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { TableKit } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

const [room = ""] = location.hash.slice(1).split("&");
const doc = new Y.Doc();
const provider = new WebsocketProvider(`ws://${location.host}/sync`, room, doc);

provider.once("sync", () => {
  const editor = new Editor({
    element: document.querySelector("#editor") as HTMLElement,
    extensions: [
      StarterKit.configure({ undoRedo: false, trailingNode: false }),
      TableKit,
      Collaboration.configure({ fragment: doc.getXmlFragment("body") }),
    ],
  });
  addEventListener("pagehide", () => editor.destroy());
});
