import { readFileSync, statSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { type Config, ConfigError, configToken } from '../platform/config.js';
import { reportBug } from '../platform/report.js';
import { readRoles, type TrustedIssuer } from './roles.js';

/** How often the file is looked at for changes: a role that is taken away is gone this soon. */
const lookAgainMs = 1_000;

/** Who has which role, as the reviewed file `ROLES_FILE` says it now. */
@Injectable()
export class RolesFileStore {
  private issuers: readonly TrustedIssuer[] = [];
  private changedAt = 0;
  private lookedAt = 0;

  /** @throws ConfigError naming everything that is wrong with the file */
  constructor(@Inject(configToken) private readonly config: Config) {
    if (config.signIn === null) return;
    this.read(config.signIn.rolesFile);
    if (this.trusted(config.signIn.issuer) === null) {
      throw new ConfigError(['ROLES_FILE has no rules for the issuer that OIDC_ISSUER names.']);
    }
  }

  /** What an issuer is trusted to say; null for a stranger. A file that has become unusable changes nothing. */
  trusted(issuer: string): TrustedIssuer | null {
    if (Date.now() - this.lookedAt > lookAgainMs) this.look();
    return this.issuers.find((one) => one.issuer === issuer) ?? null;
  }

  private look(): void {
    this.lookedAt = Date.now();
    const file = this.config.signIn?.rolesFile;
    if (file === undefined) return;
    try {
      if (statSync(file).mtimeMs !== this.changedAt) this.read(file);
    } catch (error) {
      reportBug(error);
    }
  }

  private read(file: string): void {
    let roles: ReturnType<typeof readRoles>;
    try {
      this.changedAt = statSync(file).mtimeMs;
      roles = readRoles(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      throw new ConfigError(['ROLES_FILE must name a file with JSON that can be read.']);
    }
    if ('problems' in roles) throw new ConfigError(roles.problems.map((problem) => `ROLES_FILE: ${problem}`));
    this.issuers = roles.issuers;
    this.lookedAt = Date.now();
  }
}
