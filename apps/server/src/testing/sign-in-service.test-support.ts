import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { generateKeyPairSync } from "node:crypto";
import { Provider } from "oidc-provider";

/** Somebody the service knows. */
export interface ServicePerson {
  login: string;
  email: string;
  emailVerified: boolean;
}

/** A real OpenID Connect provider on this machine, with its own sign-in and consent pages. */
export interface SignInService {
  issuer: string;
  close(): Promise<void>;
}

/** A port nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export async function startSignInService(
  redirectUri: string,
  people: readonly ServicePerson[],
): Promise<SignInService> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [{ client_id: "netz", client_secret: "hush", redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", kid: "test" }] },
    cookies: { keys: ["a-key-for-tests-only"] },
    findAccount: (_context, login) => {
      const person = people.find((one) => one.login === login);
      return (
        person && {
          accountId: login,
          claims: () => ({
            sub: login,
            email: person.email,
            email_verified: person.emailVerified,
            name: login,
          }),
        }
      );
    },
  });
  const handle = provider.callback();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    issuer,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** A browser without a screen: follows redirects and keeps each site's cookies. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** The answer at the end of all redirects, and where that was; stops before `until`. */
  async open(address: string, form?: Record<string, string>, until?: (url: URL) => boolean) {
    let url = new URL(address);
    let body = form && new URLSearchParams(form);
    for (let step = 0; step < 20; step++) {
      if (until?.(url)) return { url, answer: undefined };
      const answer = await fetch(url, {
        redirect: "manual",
        method: body ? "POST" : "GET",
        headers: { cookie: this.cookiesOf(url) },
        ...(body ? { body } : {}),
      });
      this.#keep(url, answer);
      const location = answer.headers.get("location");
      if (location === null) return { url, answer };
      url = new URL(location, url);
      body = undefined;
    }
    throw new Error("too many redirects");
  }

  cookiesOf({ host }: URL): string {
    const kept = this.#cookies.get(host) ?? new Map<string, string>();
    return [...kept].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep({ host }: URL, answer: Response): void {
    const kept = this.#cookies.get(host) ?? new Map<string, string>();
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      kept.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.#cookies.set(host, kept);
  }
}
