/** `npm start`: serves what `npm run build` made, with the variables of .env.example. */
import { serve } from './serve.mjs';

await serve('start');
