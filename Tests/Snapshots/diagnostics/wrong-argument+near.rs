customer { value hgih; employees many }
option vp
deliver emial
policy apology
