# The front page.

home-page-title = One shop, many stores
home-title = Many stores. One cart.
home-lead = Buy from independent sellers in one checkout. You see the full price before you sign in.
home-one-cart-title = One checkout
home-one-cart-text = Put things from several stores into one cart and pay once.
home-stores-title = Real stores
home-stores-text = Every seller is checked before the first thing is sold.
home-safe-title = Safe by default
home-safe-text = No card number ever reaches our servers.
home-note = The first stores are filling their shelves.
home-sell-title = Sell on DropCart
home-sell-text = Create an account, then open your store. We check it before your first sale.
home-sell-action = Start selling
home-browse = Browse all products
home-categories = Shop by category
home-popular = Popular now
home-new = Just in
home-on-sale = On sale
home-see-all = See all
home-stores = Stores
home-see-stores = See all stores
