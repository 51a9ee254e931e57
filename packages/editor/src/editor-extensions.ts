import type { Minutes } from "@staedtenetz/document";
import { Extension, type Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions/placeholder";
import type { Awareness } from "y-protocols/awareness";
import { renderCaret, renderSelection, type CaretUser } from "./collaboration/carets.js";
import type { OwnUndo } from "./collaboration/own-undo.js";
import { TextEnds } from "./commands/text-ends.js";
import { editorCommands, type CommandId } from "./commands/command-table.js";
import { Bounds } from "./bounds.js";
import type { EditorNotice } from "./minutes-editor.js";
import { minutesExtensions } from "./schema/minutes-extensions.js";
import type { DateWords } from "./dates/date-words.js";
import { FileView } from "./files/file-view.js";
import { KnownAddresses } from "./links/known-addresses.js";
import { KnownNames } from "./subjects/known-names.js";
import { TypedMenus } from "./menus/typed-menus.js";
import type { CopyContext } from "./copies/copied-blocks.js";
import { OwnCopies } from "./copies/own-copies.js";
import { RecordKeys } from "./schema/structured/record-keys.js";
import { CallView } from "./views/records/call-view.js";
import { DecisionView } from "./views/records/decision-view.js";
import { NextDateView } from "./views/records/next-date-view.js";
import { PracticeView } from "./views/records/practice-view.js";
import { ReplacedDecisions } from "./views/records/replaced-decisions.js";
import { MentionView } from "./subjects/mention-view.js";
import { TableSupport } from "./tables/table-support.js";
import { AgendaItemView } from "./views/agenda-item-view.js";
import type { BlockContext } from "./views/block-context.js";
import { BlockFocus } from "./views/block-focus.js";
import { TaskBlockView } from "./views/task-block-view.js";

interface ExtensionContext {
  readonly minutes: Minutes;
  readonly undo: OwnUndo;
  readonly presence: Awareness;
  readonly user: CaretUser;
  readonly blocks: BlockContext;
  readonly copies: CopyContext;
  readonly dates: DateWords;
  readonly run: (id: CommandId, argument?: string) => boolean;
  readonly requestLink: () => void;
  readonly isOffered: (id: CommandId) => boolean;
  readonly notice: (notice: EditorNotice) => void;
  readonly takeFiles: ((files: readonly File[], position: number) => void) | undefined;
}

/** Everything the editor is made of: the schema, the shared document, carets, blocks and menus. */
export function editorExtensions(context: ExtensionContext): Extensions {
  const { minutes, undo, presence, user, blocks, run, isOffered, notice } = context;
  return [
    ...minutesExtensions({
      agendaItem: (place) => new AgendaItemView(place, blocks),
      taskBlock: (place) => new TaskBlockView(place, blocks),
      decision: (place) => new DecisionView(place, blocks),
      nextDate: (place) => new NextDateView(place, blocks),
      practice: (place) => new PracticeView(place, blocks),
      call: (place) => new CallView(place, blocks),
      mention: ({ node }) => new MentionView(node, blocks),
      picture: (place) => new FileView(place, blocks),
      attachment: (place) => new FileView(place, blocks),
    }),
    Collaboration.configure({
      fragment: minutes.body,
      yUndoOptions: { undoManager: undo.manager },
    }),
    CollaborationCaret.configure({
      provider: { awareness: presence },
      user,
      render: renderCaret,
      selectionRender: renderSelection,
    }),
    Placeholder.configure({
      emptyNodeClass: "netz-hint",
      placeholder: ({ node }) =>
        node.type.name === "paragraph" ? blocks.texts().slashMenu.hint : "",
    }),
    TypedMenus.configure({
      texts: blocks.texts,
      dates: context.dates,
      isOffered,
      run,
      subjects: () => blocks.subjects,
    }),
    KnownAddresses,
    KnownNames.configure({ texts: blocks.texts, subjects: () => blocks.subjects }),
    TableSupport,
    OwnCopies.configure({ context: context.copies }),
    ReplacedDecisions,
    RecordKeys,
    BlockFocus,
    TextEnds,
    Bounds.configure({ notice, takeFiles: context.takeFiles }),
    shortcuts(run, context.requestLink),
  ];
}

/** Shortcuts that Tiptap's own extensions do not bring along. */
function shortcuts(run: (id: CommandId) => boolean, requestLink: () => void) {
  const ofTiptap = new Set<CommandId>(ownOfTiptap);
  return Extension.create({
    name: "minutesShortcuts",
    addKeyboardShortcuts: () => ({
      ...Object.fromEntries(
        editorCommands
          .filter(({ id, shortcut }) => shortcut !== undefined && !ofTiptap.has(id))
          .map(({ id, shortcut }) => [shortcut, () => run(id)]),
      ),
      "Mod-k": () => {
        requestLink();
        return true;
      },
    }),
  });
}

/** Their keys come with Tiptap's extensions, which know more about them. */
const ownOfTiptap = [
  "undo",
  "redo",
  "bold",
  "italic",
  "underline",
  "strike",
  "highlight",
  "paragraph",
  "heading1",
  "heading2",
  "heading3",
  "bulletList",
  "orderedList",
  "blockquote",
  "indent",
  "outdent",
] as const satisfies readonly CommandId[];
