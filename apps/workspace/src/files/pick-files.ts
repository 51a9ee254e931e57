const accepted = {
  picture: "image/jpeg,image/png,image/webp,image/avif",
  attachment: ".pdf,.doc,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.ics,.vcf,image/*",
} as const;

/** Opens the device's own dialogue for choosing files. */
export function pickFiles(kind: keyof typeof accepted, multiple = false): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accepted[kind];
    input.multiple = multiple;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
