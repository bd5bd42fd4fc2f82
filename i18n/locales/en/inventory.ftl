# Stock, as the keeper of a store changes it.

inventory-change = Change
inventory-reason = Reason
inventory-threshold = Counts as little

inventory-said-adjusted = { $available ->
    [0] Stock changed. Nothing can be bought now.
    [one] Stock changed. { $available } piece can be bought now.
   *[other] Stock changed. { $available } pieces can be bought now.
}
inventory-said-threshold = { $threshold ->
    [0] You hear of this product when it is sold out.
    [one] You hear of this product when { $threshold } piece or fewer can be bought.
   *[other] You hear of this product when { $threshold } pieces or fewer can be bought.
}
