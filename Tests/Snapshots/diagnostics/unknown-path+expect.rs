deliver email { tone calm }
expect email.word is 90..120
expect emial.words is 90..120
expect email is polite
expect segment is entreprise
expect email.tone has calm and guards has legal
