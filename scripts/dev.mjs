/** `npm run dev`: the app with live reload, on the embedded default unless .env says otherwise. */
import { serve } from './serve.mjs';

await serve('dev');
