export const metadata = { title: 'Bare page', description: 'A page of the same framework with nothing of ours.' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
