//! Plants, pots, and tools for both.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("finch-and-fern", "plants", "potted-plant", "Finch & Fern")
        .named("{}, 12 cm pot", "{} في أصيص 12 سم")
        .about(
            "Grown on in our glasshouse in Peckham for at least two months, so it arrives rooted and used \
             to ordinary rooms. Sent in a nursery pot inside a box with air holes, with a card that says \
             how much light and water it wants.",
            "نربّيها في بيتنا الزجاجي ببيكهام شهرين على الأقل، فتصل متجذّرة ومعتادة على الغرف العادية. \
             تُرسل في أصيص المشتل داخل علبة مهوّاة، ومعها بطاقة تبيّن حاجتها من الضوء والماء.",
        )
        .costs(2200)
        .with(&[("pot_cm", "12"), ("origin", "england")])
        .come(&[
            item("Swiss cheese plant", "مونستيرا مثقّبة الأوراق", "green", 0x3f6f45)
                .costs(2600)
                .with(&[("light", "half-shade"), ("pet_safe", "false")])
                .note(
                    "Leaves begin whole and split as they grow older.",
                    "تبدأ أوراقها كاملة ثم تتشقق كلما كبرت.",
                ),
            item("Snake plant", "نبتة جلد النمر", "green", 0x5d7a4f)
                .with(&[("light", "shade"), ("pet_safe", "false")])
                .note(
                    "Forgives a month without water and a corner without sun.",
                    "تغفر لك شهرًا بلا ماء وزاوية بلا شمس.",
                ),
            item("Boston fern", "سرخس بوسطن", "green", 0x6f9a52)
                .with(&[("light", "half-shade"), ("pet_safe", "true")])
                .note("Likes bathrooms, company and being misted.", "نبتة تحب الحمّام والرطوبة ورذاذ الماء."),
            item("Spider plant", "نبتة العنكبوت", "green", 0x8fae68)
                .costs(1600)
                .with(&[("light", "half-shade"), ("pet_safe", "true")])
                .note(
                    "Hangs out its children on long stems; give them to friends.",
                    "تدلّي صغارها على سيقان طويلة، فأهدِها لأصدقائك.",
                ),
            item("Rubber plant, dark leaf", "شجرة المطاط داكنة الورق", "green", 0x2f4a3a)
                .with(&[("light", "bright"), ("pet_safe", "false")])
                .note(
                    "Upright, glossy, slow; wipe its leaves twice a year.",
                    "منتصبة لامعة بطيئة النمو؛ امسح أوراقها مرتين في السنة.",
                ),
            item("Prayer plant", "نبتة الصلاة", "green", 0x6a8b5b)
                .with(&[("light", "shade"), ("pet_safe", "true")])
                .note(
                    "Folds its leaves in the evening and opens them by breakfast.",
                    "تضمّ أوراقها مساءً وتفتحها مع الفطور.",
                ),
        ]),
    family("finch-and-fern", "plants", "potted-plant", "Finch & Fern")
        .named("{}", "{}")
        .about(
            "For a balcony, a doorstep or a very bright sill. Grown without peat; the pot can go straight \
             into a larger one. If it does not survive its first month with you, we send another.",
            "لشرفة أو عتبة أو نافذة مشمسة. مزروعة بلا خثّ، ويمكن وضع الأصيص كما هو في آخر أكبر. وإن لم تعش \
             شهرها الأول عندك أرسلنا لك غيرها.",
        )
        .costs(2900)
        .with(&[("light", "bright"), ("origin", "england")])
        .come(&[
            item("Olive tree, 60 cm", "شجرة زيتون 60 سم", "green", 0x8b9a76).costs(4900).with(&[
                ("height_cm", "60"),
                ("pot_cm", "18"),
                ("pet_safe", "true"),
            ]),
            item("Bay tree, 50 cm", "شجرة غار 50 سم", "green", 0x52703f).costs(3900).with(&[
                ("height_cm", "50"),
                ("pot_cm", "17"),
                ("pet_safe", "false"),
            ]),
            item("Lavender in a pot", "خزامى في أصيص", "purple", 0x8a7fae).costs(1400).with(&[
                ("height_cm", "25"),
                ("pot_cm", "13"),
                ("pet_safe", "false"),
            ]),
            item("Rosemary in a pot", "إكليل الجبل في أصيص", "green", 0x6f8470).costs(1300).with(&[
                ("height_cm", "25"),
                ("pot_cm", "13"),
                ("pet_safe", "true"),
            ]),
            item("Lemon tree, 80 cm", "شجرة ليمون 80 سم", "yellow", 0xd6c23f).costs(6900).with(&[
                ("height_cm", "80"),
                ("pot_cm", "20"),
                ("pet_safe", "false"),
            ]),
        ]),
    family("finch-and-fern", "planters", "planter", "Thames")
        .named("Thames terracotta pot, {}", "أصيص تيمز الفخاري، {}")
        .about(
            "English clay, thrown thick and fired hot enough to stand outside all winter. It breathes, so \
             roots do not drown, and turns pale and mossy as a good pot should. Saucer included.",
            "طين إنجليزي سميك محروق على حرارة تجعله يحتمل الشتاء في الخارج. يتنفّس فلا تغرق الجذور، ويشحب \
             لونه ويكسوه الطحلب كما ينبغي لأصيص أصيل. مع صحن.",
        )
        .costs(1800)
        .with(&[("material", "terracotta"), ("handmade", "true"), ("origin", "england")])
        .choose(choice("diameter", &[("14 cm", 100), ("20 cm", 150), ("28 cm", 240)]))
        .come(&[
            item("plain rim", "بحافة سادة", "orange", 0xbb6a45),
            item("fluted", "مضلّع", "orange", 0xb2623f),
            item("whitewashed", "مبيّض", "white", 0xded3c4),
            item("basket weave", "بنقش السلّة", "brown", 0xa4613f).costs(2200),
        ]),
    family("kiesel-ton", "planters", "planter", "Kiesel")
        .named("Kiesel planter, {}", "أصيص كيزل، {}")
        .about(
            "A glazed pot with a hole at the bottom and a tray that slides in and is not seen. Inside it \
             is rough, so that roots find a hold. Fits a nursery pot of 12 cm; 15 cm across outside.",
            "أصيص مطلي في قعره ثقب وتحته صحن ينزلق في مكانه ولا يُرى. داخله خشن لتتمسّك به الجذور. يتّسع \
             لأصيص مشتل 12 سم، وقطره من الخارج 15 سم.",
        )
        .costs(3600)
        .with(&[
            ("material", "stoneware"),
            ("diameter_cm", "15"),
            ("pot_cm", "12"),
            ("handmade", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("wet sand", "بلون الرمل المبتل", "beige", 0xb7a283),
            item("flint grey", "رمادي صوّاني", "grey", 0x7d7f80),
            item("foam white", "بلون زبد البحر", "white", 0xefece4),
            item("seaweed", "بلون أعشاب البحر", "green", 0x4f6250),
        ]),
    family("finch-and-fern", "garden-tools", "watering-can", "Finch & Fern")
        .named("Watering can, {}", "إبريق سقي، {}")
        .about(
            "Galvanised steel with a long neck that reaches the pot at the back, and a brass rose that \
             rains instead of pouring. The handle runs over the top, so it stays level when half empty.",
            "فولاذ مجلفن بعنق طويل يصل إلى الأصيص الأبعد، ومرشّ نحاسي يمطر ولا يصبّ. يمتدّ مقبضه فوقه \
             فيبقى متوازنًا وهو نصف فارغ.",
        )
        .costs(3900)
        .with(&[("material", "steel"), ("origin", "england")])
        .come(&[
            item("1.5 litres, sage", "لتر ونصف بلون المريمية", "green", 0x8d9b84)
                .with(&[("capacity_ml", "1500"), ("weight_g", "620")]),
            item("1.5 litres, cream", "لتر ونصف بلون كريمي", "beige", 0xe5dcc4)
                .with(&[("capacity_ml", "1500"), ("weight_g", "620")]),
            item("1.5 litres, slate blue", "لتر ونصف بلون أزرق أردوازي", "blue", 0x5d748a)
                .with(&[("capacity_ml", "1500"), ("weight_g", "620")]),
            item("5 litres, bare zinc", "5 لترات بلون الزنك", "silver", 0xa9acae)
                .costs(5400)
                .with(&[("capacity_ml", "5000"), ("weight_g", "1400")]),
            item(
                "0.5 litres, ochre, for the windowsill",
                "نصف لتر بلون مغري لحافة النافذة",
                "yellow",
                0xbf922f,
            )
            .costs(2900)
            .with(&[("capacity_ml", "500"), ("weight_g", "380")]),
        ]),
    family("finch-and-fern", "garden-tools", "secateurs", "Finch & Fern")
        .named("{}", "{}")
        .about(
            "Forged in Sheffield from high-carbon steel that takes an edge on an ordinary whetstone. The \
             catch works with one thumb, right or left, and the spring can be replaced. Comes with a drop \
             of oil.",
            "مطروق في شفيلد من فولاذ عالي الكربون يُشحذ على حجر عادي. يُفتح قفله بالإبهام يمينًا أو \
             يسارًا، ونابضه قابل للاستبدال. ومعه قطرة زيت.",
        )
        .costs(4400)
        .with(&[("material", "steel"), ("origin", "england")])
        .come(&[
            item("Bypass secateurs, ash handles", "مقص تقليم بمقبضين من الدردار", "natural", 0xc39a63)
                .with(&[("length_cm", "20"), ("weight_g", "260")]),
            item("Bypass secateurs, red grips", "مقص تقليم بمقبضين أحمرين", "red", 0xb23a33)
                .costs(3600)
                .with(&[("length_cm", "21"), ("weight_g", "240")]),
            item("Small secateurs for roses", "مقص تقليم صغير للورد", "green", 0x47694a)
                .costs(3200)
                .with(&[("length_cm", "17"), ("weight_g", "170")]),
            item("Herb snips with beech handles", "مقص أعشاب بمقبضين من الزان", "brown", 0x936a43)
                .costs(2200)
                .with(&[("length_cm", "15"), ("weight_g", "110")]),
        ]),
];
