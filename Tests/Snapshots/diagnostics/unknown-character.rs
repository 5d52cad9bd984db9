deliver email { tone calm ✓ }
