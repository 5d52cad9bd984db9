scenario "Late exports"
use recovery-plan, empathetic-response
