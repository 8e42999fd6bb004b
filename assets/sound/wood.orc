; Struck things: what counts, ticks and answers.

#include "house.inc"

; A block of wood: three modes and the stick. p4 level, p5 Hz, p6 s until it is down by 60 dB
instr Block
  a_stick noise expseg:a(1, .0015, .2, .004, .001, p3, .00001), 0
  a_stick butbp a_stick, p5 * 2.4, p5 * 2
  a_low poscil expseg:a(.3, .001, 1, p6, .001, p3, .00001), p5
  a_mid poscil expseg:a(.3, .001, 1, p6 * .6, .001, p3, .00001), p5 * 2.03
  a_high poscil expseg:a(.3, .0005, 1, p6 * .35, .001, p3, .00001), p5 * 3.61
  a_all = (a_low + a_mid * .45 + a_high * .25 + a_stick * .35) * p4
  Say a_all, a_all, .1
endin

; One sine that dies away. p4 level, p5 Hz, p6 s until it is down by 60 dB
instr Partial
  a_fade expseg .25, .0015, 1, p6, .001, p3, .00001
  a_all poscil a_fade * p4, p5
  Say a_all, a_all, .12
endin

; The finger on the string. p4 level, p5 Hz
instr Pluck
  a_all noise expseg:a(1, .003, .25, .012, .001, p3, .00001), 0
  a_all butbp a_all * p4, p5, p5
  Say a_all, a_all, .12
endin
