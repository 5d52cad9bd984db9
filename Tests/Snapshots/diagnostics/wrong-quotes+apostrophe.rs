situation 'Don't panic: the "score" came in'
exhibit “Mail” ‘Please send us three alternatives.’
