"""What an organisation has decided about findings: their grades, what is excused and until when, and a baseline."""
