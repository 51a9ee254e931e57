import type { Import } from "@staedtenetz/api/client";

/** How an upload ended: what was read, or the status of the refusal (0 without an answer). */
export type Uploaded = { ok: true; value: Import } | { ok: false; status: number };

/**
 * Uploads a list of people. XMLHttpRequest, since `fetch` does not tell how far an upload has got.
 *
 * @param onProgress Called with the part that was sent, 0 to 1.
 */
export function uploadList(
  file: File,
  idempotencyKey: string,
  onProgress: (part: number) => void,
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/imports");
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("idempotency-key", `"${idempotencyKey}"`);
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => {
      const { status } = request;
      if (status !== 201) resolve({ ok: false, status });
      else resolve({ ok: true, value: JSON.parse(request.responseText) as Import });
    });
    request.addEventListener("error", () => resolve({ ok: false, status: 0 }));
    const form = new FormData();
    form.set("file", file);
    request.send(form);
  });
}
