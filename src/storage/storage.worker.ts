import { expose } from 'comlink';
import { carryFailures } from './carryFailures';
import { createStorageDesk } from './storageDesk';

carryFailures();
expose(createStorageDesk());
