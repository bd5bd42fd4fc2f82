# The built-in bank, where developers pay with pretended cards.
bank-name = Test bank
bank-pay-title = Pay with a test card
bank-prove-title = Prove it’s you
bank-lead = { $amount } for order { $order }
bank-no-real-money = This is a pretend bank. No real money moves here.
bank-card-good = Card that works
bank-card-challenge = Card that asks who you are
bank-card-insufficient = Card without enough money
bank-card-declined = Card that is declined
bank-prove = Yes, it’s me
bank-fail = No, that isn’t me
bank-cancel = Go back without paying
