import { Message } from './message.tsx';

export default function NotFound() {
  return (
    <Message title="There is nothing here">
      The address may be mistyped, or the storyboard was made on another computer. Everything that you made is on the first page.
    </Message>
  );
}
