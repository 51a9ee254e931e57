import { ResizeFit, Transformer } from "@napi-rs/image";
import { imageSize } from "image-size";
import type { MediaType } from "./media-type.js";

/** A picture as it is kept: turned upright, without what the camera wrote into it. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: MediaType;
  width: number;
  height: number;
  /** WebP, at most {@link THUMBNAIL_PIXELS} wide and high. */
  thumbnail: Uint8Array;
}

/** Larger ones are not opened: a small file can announce a picture that fills the memory. */
export const MAX_PICTURE_PIXELS = 50_000_000;

/** What is kept of larger pictures: enough for a printed page. */
export const MAX_PICTURE_SIDE = 2_400;

export const THUMBNAIL_PIXELS = 480;

const QUALITY = 82;

/** What cannot be kept, and why. */
export type PictureFault = "unreadable" | "tooManyPixels";

/**
 * Makes a picture fit to be kept: turned as its camera held it, made smaller when it is very large, and written anew,
 * so that place, device, names and everything else that was hidden in the file is gone.
 */
export async function pictureFrom(
  bytes: Uint8Array,
  mediaType: MediaType,
): Promise<Picture | PictureFault> {
  const pixels = pixelsOf(bytes);
  if (pixels === undefined) return "unreadable";
  if (pixels > MAX_PICTURE_PIXELS) return "tooManyPixels";
  try {
    const kept = await written(bytes, mediaType);
    const size = imageSize(kept.bytes);
    const thumbnail = await new Transformer(kept.bytes)
      .resize(
        Math.min(THUMBNAIL_PIXELS, size.width),
        Math.min(THUMBNAIL_PIXELS, size.height),
        null,
        ResizeFit.Inside,
      )
      .webp(QUALITY);
    return { ...kept, width: size.width, height: size.height, thumbnail };
  } catch {
    // The decoder gave up: nothing was kept, and the person is told that it is no picture.
    return "unreadable";
  }
}

function pixelsOf(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? width * height : undefined;
  } catch {
    // No header of a picture: the same as one that cannot be read.
    return undefined;
  }
}

async function written(
  bytes: Uint8Array,
  mediaType: MediaType,
): Promise<{ bytes: Uint8Array; mediaType: MediaType }> {
  const upright = new Transformer(bytes).rotate();
  const { width, height } = imageSize(bytes);
  if (Math.max(width, height) > MAX_PICTURE_SIDE) {
    upright.resize(MAX_PICTURE_SIDE, MAX_PICTURE_SIDE, null, ResizeFit.Inside);
  }
  if (mediaType === "image/jpeg") return { bytes: await upright.jpeg(QUALITY), mediaType };
  if (mediaType === "image/png") return { bytes: await upright.png(), mediaType };
  return { bytes: await upright.webp(QUALITY), mediaType: "image/webp" };
}
