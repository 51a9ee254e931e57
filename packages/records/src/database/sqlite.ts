import Database from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { NewerDatabaseError } from "../errors.js";
import { migrations, requireRisingNames } from "../migrations/migrations.js";
import type { Tables } from "./tables.js";

/** An open SQLite database, for this package's queries and for better-auth's. */
export interface OpenedDatabase {
  db: Kysely<Tables>;
  sqlite: Database.Database;
}

/** SQLite takes changes of the schema back with their transaction; kysely's own adapter does not make use of it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * Opens a SQLite file (or `:memory:`) so that every commit survives a power cut, and brings its schema up to date.
 * Throws `NewerDatabaseError` when a newer program wrote it.
 */
export async function openSqlite(file: string): Promise<OpenedDatabase> {
  const sqlite = new Database(file);
  try {
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    sqlite.pragma("secure_delete = ON");
    sqlite.pragma("busy_timeout = 2000");
    const db = new Kysely<Tables>({ dialect: new TransactionalDialect({ database: sqlite }) });
    await migrateToLatest(db);
    return { db, sqlite };
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Runs the migrations the database does not have yet: all of them or, when one fails or the process ends, none. */
export async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  requireRisingNames(Object.keys(migrations));
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  });
  const known = await appliedNames(db);
  const foreign = known.find((name) => !Object.hasOwn(migrations, name));
  if (foreign !== undefined) throw new NewerDatabaseError(foreign);
  if (known.length === Object.keys(migrations).length) return;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function appliedNames(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const history = db as unknown as Kysely<{ kysely_migration: { name: string } }>;
  const rows = await history
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name")
    .execute();
  return rows.map((row) => row.name);
}
