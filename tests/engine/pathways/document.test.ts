import { GREECE } from '../../../engine/pathways/greece/chart.ts';
import { proveDocument } from './proofs/document.ts';

proveDocument(GREECE);
