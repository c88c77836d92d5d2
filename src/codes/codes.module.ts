import { Module } from '@nestjs/common';
import { CodesResolver, MunicipalitiesResolver } from './codes.resolver.js';

@Module({ providers: [CodesResolver, MunicipalitiesResolver] })
export class CodesModule {}
