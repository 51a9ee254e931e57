import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  goToNextCell,
  tableEditing,
  toggleHeaderCell,
} from "@tiptap/pm/tables";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Plugin, type Command } from "@tiptap/pm/state";
import type { TableAction } from "./table-support.js";

/** What can be done inside a table. */
export const tableActions: Readonly<Record<TableAction, Command>> = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
  headerCell: toggleHeaderCell,
  nextCell: goToNextCell(1),
  previousCell: goToNextCell(-1),
};

/**
 * Selecting cells, and keeping rows equally long. A table that two people changed at the same time is
 * mended with the next edit made here, never in answer to somebody else's: else every page would mend it
 * at once, and each would add its own cells.
 */
export function tablePlugin(): Plugin {
  const editing = tableEditing();
  const { appendTransaction } = editing.spec;
  return new Plugin({
    ...editing.spec,
    appendTransaction: (transactions, before, after) =>
      transactions.every((transaction) => isChangeOrigin(transaction) || !transaction.docChanged)
        ? normalized(appendTransaction?.call(editing, [], before, after))
        : // All tables, not only those this edit changed: what others left uneven is mended now.
          (appendTransaction?.call(editing, transactions, before, after) ?? fixTables(after)),
  });
}

/** Of what the plugin would do, only the part that changes no document: a selection that fits the cells. */
function normalized<Change extends { readonly docChanged: boolean }>(
  change: Change | null | undefined,
): Change | null {
  return change === null || change === undefined || change.docChanged ? null : change;
}

/** Whether whole cells are selected. */
export function hasSelectedCells(selection: unknown): boolean {
  return selection instanceof CellSelection;
}
