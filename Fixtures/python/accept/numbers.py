0, 00, 0_0, 000_000, 1, 12, 1_000, 123_456_789
0b0, 0B1, 0b_1, 0b1_0, 0o7, 0O17, 0o_7, 0o1_7, 0xf, 0XFF, 0x_f, 0xdead_BEEF
0., 0.0, .0, 1., 1.5, .5, 1_0.5_0, 00.5, 09.5, 012.5, 0_9.5, 1.e5, 1.5e5, .5e-5, 1e5, 1E5, 1e+5, 1e-5, 1_0e1_0, 00e1, 09e1
0j, 0J, 00j, 09j, 1j, 1.j, 1.5j, .5j, 1e5j, 1_0j, 1.5e-5J, 007j
0_7j, 0_9.
1if 1else 2
1 if 1else 2
(0x1for x in ())
[0x1for x in ()]
1or 2, 1and 2, 1in [1], 1is 1, 1not in [2]
0xfor 1
0b1and 1
0o7or 1
1.or 2
1.5or 2
1e5or 2
1jor 2
1 .real, 1..real, 1.5.real, 1j.imag, 0x1.real, 1e5.real
-1, +1, ~1, - - 1, not 1, 2**-1, -2**2
1if True else 2if True else 3
x = 1;y = 2;
9999999999999999999999999999999999999999
1e400, 1e-400
0xfffffffffffffffffffffffffffff
1_2_3_4, 0b1_0_1, 0o1_2, 0x1_f
1<2>1<=2>=1==1!=2
