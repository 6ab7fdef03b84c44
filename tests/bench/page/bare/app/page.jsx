export default function Page() {
  return (
    <main>
      <h1>Bright Smile Dental</h1>
      <p>Book, move or cancel a visit, or ask a question.</p>
    </main>
  );
}
