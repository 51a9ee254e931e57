import type { Kysely } from "kysely";

/**
 * Accounts and sessions in the columns better-auth expects, membership with role and colour, and links that trade
 * for a session. Of a link's token only the hash is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAuthTables(db);
  await db.schema
    .createTable("member")
    .addColumn("user_id", "text", (column) => column.primaryKey())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("color_index", "integer", (column) => column.notNull())
    .addColumn("joined", "text", (column) => column.notNull())
    .addColumn("suspended", "text")
    .execute();
  await db.schema
    .createTable("link_token")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("reusable", "integer", (column) => column.notNull())
    .addColumn("uses", "integer", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("expires", "text")
    .addColumn("revoked", "text")
    .execute();
}

async function createAuthTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("auth_user")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("emailVerified", "integer", (column) => column.notNull())
    .addColumn("image", "text")
    .addColumn("createdAt", "date", (column) => column.notNull())
    .addColumn("updatedAt", "date", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("auth_session")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("expiresAt", "date", (column) => column.notNull())
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("createdAt", "date", (column) => column.notNull())
    .addColumn("updatedAt", "date", (column) => column.notNull())
    .addColumn("ipAddress", "text")
    .addColumn("userAgent", "text")
    .addColumn("userId", "text", (column) =>
      column.notNull().references("auth_user.id").onDelete("cascade"),
    )
    .execute();
  await db.schema
    .createIndex("auth_session_userId_idx")
    .on("auth_session")
    .column("userId")
    .execute();
  await db.schema
    .createTable("auth_account")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("accountId", "text", (column) => column.notNull())
    .addColumn("providerId", "text", (column) => column.notNull())
    .addColumn("userId", "text", (column) =>
      column.notNull().references("auth_user.id").onDelete("cascade"),
    )
    .addColumn("accessToken", "text")
    .addColumn("refreshToken", "text")
    .addColumn("idToken", "text")
    .addColumn("accessTokenExpiresAt", "date")
    .addColumn("refreshTokenExpiresAt", "date")
    .addColumn("scope", "text")
    .addColumn("password", "text")
    .addColumn("createdAt", "date", (column) => column.notNull())
    .addColumn("updatedAt", "date", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("auth_account_userId_idx")
    .on("auth_account")
    .column("userId")
    .execute();
  await db.schema
    .createTable("auth_verification")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("identifier", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("expiresAt", "date", (column) => column.notNull())
    .addColumn("createdAt", "date", (column) => column.notNull())
    .addColumn("updatedAt", "date", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("auth_verification_identifier_idx")
    .on("auth_verification")
    .column("identifier")
    .execute();
}
