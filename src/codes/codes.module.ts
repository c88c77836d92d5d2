import { Module } from '@nestjs/common';
import { CodesResolver } from './codes.resolver.js';

@Module({ providers: [CodesResolver] })
export class CodesModule {}
