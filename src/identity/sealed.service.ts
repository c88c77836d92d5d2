import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { type Config, configToken } from '../platform/config.js';

/** What a sealed text is for: one made for another purpose does not open. */
type Purpose = 'session' | 'departure';

/**
 * Texts that only this installation can write and read: what a browser keeps for us in a cookie. Encrypted and
 * authenticated (A256GCM), and worthless after their time. Without `SESSION_KEY` they end with the process.
 */
@Injectable()
export class SealedService {
  private readonly key: Uint8Array;

  constructor(@Inject(configToken) { signIn }: Config) {
    this.key = signIn === null ? randomBytes(32) : createHash('sha256').update(signIn.sessionKey).digest();
  }

  async seal(purpose: Purpose, content: object, seconds: number): Promise<string> {
    return new EncryptJWT({ content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(purpose)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .encrypt(this.key);
  }

  /** What was sealed; null where it is not ours, not for this purpose, or too old. */
  async open<Content>(purpose: Purpose, sealed: string): Promise<Content | null> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.key, {
        audience: purpose,
        requiredClaims: ['exp'],
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return payload['content'] as Content;
    } catch {
      return null;
    }
  }
}
