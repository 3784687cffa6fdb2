import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** How bytes were locked; it stands beside them, readable by everybody. */
export interface Seal {
  readonly cipher: 'XChaCha20-Poly1305';
  readonly derivation: 'scrypt';
  /** Cost of one guess: memory is 128 · r · N bytes. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
  /** Hexadecimal. */
  readonly salt: string;
  readonly nonce: string;
}

const COST = { N: 2 ** 16, r: 8, p: 1 };
/** A file that asks for more than this would only stop the page. */
const HIGHEST_COST = { N: 2 ** 20, r: 8, p: 4 };
const KEY_BYTES = 32;

/** Locks bytes with a password: without it they can neither be read nor changed unnoticed. */
export async function sealBytes(
  bytes: Uint8Array,
  password: string,
): Promise<{ readonly seal: Seal; readonly sealed: Uint8Array }> {
  const salt = randomBytes(16);
  const nonce = randomBytes(24);
  const key = await deriveKey(password, salt, COST);
  const seal: Seal = {
    cipher: 'XChaCha20-Poly1305',
    derivation: 'scrypt',
    ...COST,
    salt: bytesToHex(salt),
    nonce: bytesToHex(nonce),
  };
  return { seal, sealed: xchacha20poly1305(key, nonce).encrypt(bytes) };
}

/** The bytes, or null where the password or the bytes are not those of the seal. */
export async function openSealed(
  { N, r, p, salt, nonce }: Seal,
  sealed: Uint8Array,
  password: string,
): Promise<Uint8Array | null> {
  const key = await deriveKey(password, hexToBytes(salt), { N, r, p });
  try {
    return xchacha20poly1305(key, hexToBytes(nonce)).decrypt(sealed);
  } catch {
    // The library throws on any difference, and does not say which.
    return null;
  }
}

export function isSeal(value: unknown): value is Seal {
  if (typeof value !== 'object' || value === null) return false;
  const { cipher, derivation, N, r, p, salt, nonce } = value as Record<string, unknown>;
  const isCost = (cost: unknown, most: number): boolean =>
    Number.isInteger(cost) && Number(cost) >= 1 && Number(cost) <= most;
  return (
    cipher === 'XChaCha20-Poly1305' &&
    derivation === 'scrypt' &&
    isCost(N, HIGHEST_COST.N) &&
    Number.isInteger(Math.log2(Number(N))) &&
    isCost(r, HIGHEST_COST.r) &&
    isCost(p, HIGHEST_COST.p) &&
    /^[0-9a-f]{32}$/.test(String(salt)) &&
    /^[0-9a-f]{48}$/.test(String(nonce))
  );
}

function deriveKey(
  password: string,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Uint8Array> {
  // Two keyboards may write one character in two ways.
  return scryptAsync(utf8ToBytes(password.normalize('NFKC')), salt, { ...cost, dkLen: KEY_BYTES });
}
