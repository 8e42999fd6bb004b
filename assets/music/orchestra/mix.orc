; The concert hall: stems, leveller of the voice, synthesised cymbals, one reverb for all.
; p-fields of the score: Hall p3 length; CymbalCrash and CymbalSwell p3 length, p4 level.
sr = 48000
ksmps = 64
nchnls = 2
0dbfs = 1
seed 99

giBlock init 64
giLoudness ftgen 101, 0, 0, -23, "voice-loudness.txt"
gaCymbalLeft init 0
gaCymbalRight init 0

; A stem, its gain and width (1: as recorded), and how much of it goes to the reverb.
opcode Stem, aaaa, Siii
  SFile, iGain, iWidth, iSend xin
  aLeft, aRight diskin2 SFile, 1
  aMiddle = (aLeft + aRight) * 0.5 * iGain
  aSide = (aLeft - aRight) * 0.5 * iGain * iWidth
  xout aMiddle + aSide, aMiddle - aSide, (aMiddle + aSide) * iSend, (aMiddle - aSide) * iSend
endop

; A shelf: frequency in Hz, gain as a factor, 1 below it or 2 above it.
opcode Shelf, aa, aaiii
  aLeft, aRight, iHertz, iGain, iSide xin
  aLeft pareq aLeft, iHertz, iGain, 0.7, iSide
  aRight pareq aRight, iHertz, iGain, 0.7, iSide
  xout aLeft, aRight
endop

; Bronze: two noises and products of inharmonic square waves.
opcode Bronze, aa, 0
  aNoise1 rand 1, 0.123
  aNoise2 rand 1, 0.771
  aSquare1 vco2 1, 317.3, 10
  aSquare2 vco2 1, 465.1, 10
  aSquare3 vco2 1, 553.7, 10
  aSquare4 vco2 1, 811.9, 10
  aMetal = (aSquare1 * aSquare2 + aSquare3 * aSquare4 + aSquare1 * aSquare4) * 0.25
  aMetal buthp aMetal, 2600
  xout aNoise1 * 0.9 + aMetal, aNoise2 * 0.9 + aMetal
endop

instr CymbalCrash
  aLeft, aRight Bronze
  aHighEnvelope expseg 0.001, 0.0015, 1, 0.14, 0.5, p3 - 0.1415, 0.0006
  aLowEnvelope expseg 0.001, 0.004, 1, 0.5, 0.4, p3 - 0.504, 0.0008
  aHighLeft buthp aLeft, 4300
  aHighRight buthp aRight, 4300
  aLowLeft butbp aLeft, 1400, 1800
  aLowRight butbp aRight, 1400, 1800
  gaCymbalLeft = gaCymbalLeft + (aHighLeft * aHighEnvelope * 0.5 + aLowLeft * aLowEnvelope * 0.42) * p4
  gaCymbalRight = gaCymbalRight + (aHighRight * aHighEnvelope * 0.5 + aLowRight * aLowEnvelope * 0.42) * p4
endin

instr CymbalSwell
  aLeft, aRight Bronze
  aEnvelope expseg 0.01, p3 - 0.03, 1, 0.03, 0.01
  aLeft butbp aLeft, 5200, 5600
  aRight butbp aRight, 5200, 5600
  gaCymbalLeft = gaCymbalLeft + aLeft * aEnvelope * p4
  gaCymbalRight = gaCymbalRight + aRight * aEnvelope * p4
endin

; Evens out where fundamental and formants meet: reads the voice a little ahead, so that nothing
; that is heard is delayed.
opcode Levelled, a, S
  SFile xin
  iAhead_s = 0.05
  aVoice diskin2 SFile, 1
  aAhead diskin2 SFile, 1, iAhead_s
  aBright buthp aAhead, 1500
  kHeard rms aAhead + aBright, 6
  kWanted tablei (timeinstk() - 1) * ksmps / giBlock, giLoudness
  kGain = (kHeard < 0.004 ? 1 : (kWanted ^ 1.2 * 0.2 / kHeard) ^ 0.85)
  kGain limit kGain, 0.4, 2.2
  kGain portk kGain, 0.02
  aVoice = aVoice * interp(kGain)
  aVoice eqfil aVoice, 3000, 1800, 0.9
  xout aVoice
endop

instr Hall
  aPianoL, aPianoR, aPianoSendL, aPianoSendR Stem "piano.wav", 2.8, 1, 0.26
  aHarpL, aHarpR, aHarpSendL, aHarpSendR Stem "harp.wav", 1.9, 1.1, 0.34
  aStringsL, aStringsR, aStringsSendL, aStringsSendR Stem "strings.wav", 1.0, 1.2, 0.34
  aWindsL, aWindsR, aWindsSendL, aWindsSendR Stem "winds.wav", 1.0, 1.2, 0.42
  aDrumsL, aDrumsR, aDrumsSendL, aDrumsSendR Stem "percussion.wav", 3.4, 1, 0.3
  ; The soundfont is dull where it is soft and thin below.
  aPianoL, aPianoR Shelf aPianoL, aPianoR, 2000, 1.6, 2
  aPianoL, aPianoR Shelf aPianoL, aPianoR, 150, 1.4, 1
  aHarpL, aHarpR Shelf aHarpL, aHarpR, 1400, 2.0, 2
  aStringsL, aStringsR Shelf aStringsL, aStringsR, 170, 1.7, 1
  aVoice Levelled "voice.wav"
  aVoice = aVoice * 0.86
  fout "voice-levelled.wav", 16, aVoice

  ; The voice stands in the middle; two early reflections give it breadth.
  aWall1 delay aVoice, 0.0113
  aWall2 delay aVoice, 0.0171
  aVoiceL = aVoice + aWall1 * 0.15 - aWall2 * 0.07
  aVoiceR = aVoice + aWall2 * 0.15 - aWall1 * 0.07

  aSendL = aPianoSendL + aHarpSendL + aStringsSendL + aWindsSendL + aDrumsSendL
  aSendR = aPianoSendR + aHarpSendR + aStringsSendR + aWindsSendR + aDrumsSendR
  aSendL = aSendL + gaCymbalLeft * 0.35 + aVoice * 0.4
  aSendR = aSendR + gaCymbalRight * 0.35 + aVoice * 0.4
  aSendL delay aSendL, 0.024
  aSendR delay aSendR, 0.026
  aSendL buthp aSendL, 150
  aSendR buthp aSendR, 150
  aHallL, aHallR reverbsc aSendL, aSendR, 0.885, 8000, sr, 0.6, 0

  aLeft = aPianoL + aHarpL + aStringsL + aWindsL + aDrumsL + aVoiceL + gaCymbalLeft
  aRight = aPianoR + aHarpR + aStringsR + aWindsR + aDrumsR + aVoiceR + gaCymbalRight
  outs aLeft + aHallL * 0.62, aRight + aHallR * 0.62
  gaCymbalLeft = 0
  gaCymbalRight = 0
endin
